import { gatewayContract } from "./contract";
import { directWorld } from "./midtrans-world";

gatewayContract(directWorld);
