import { expect, test } from "vitest";
import { POST as gateway } from "@/app/api/webhooks/[gateway]/route";
import { POST as courier } from "@/app/api/webhooks/couriers/[courier]/route";
import { POST as twilio } from "@/app/api/webhooks/twilio/route";

const MEGABYTE = 1024 * 1024;
const doors: [name: string, post: (request: Request) => Promise<Response>][] = [
  ["a gateway's", (request) => gateway(request, { params: Promise.resolve({ gateway: "xendit" }) })],
  ["a courier's", (request) => courier(request, { params: Promise.resolve({ courier: "biteship" }) })],
  ["Twilio's", (request) => twilio(request)],
];

test.each(doors)(
  "%s delivery that says no length is read no further than it may be long",
  async (_name, post) => {
    let read = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        read += 64 * 1024;
        if (read > 8 * MEGABYTE) controller.close();
        else controller.enqueue(new Uint8Array(64 * 1024).fill(32));
      },
    });
    const request = new Request("http://app/api/webhooks", {
      method: "POST",
      body,
      duplex: "half",
    } as RequestInit);
    expect((await post(request)).status).toBe(413);
    expect(read).toBeLessThan(MEGABYTE);
  },
);
