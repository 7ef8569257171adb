import { gatewayContract } from "./contract";
import { world } from "./midtrans-world";

gatewayContract(world);
