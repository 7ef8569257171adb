import { gatewayContract } from "./contract";
import { world } from "./xendit-world";

gatewayContract(world);
