import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { listenToBell } from "./bell-listener";

/** As a browser has it: connects again by itself, unless it was refused. */
class FakeEventSource extends EventTarget {
  static readonly CLOSED = 2;
  static opened: FakeEventSource[] = [];
  readyState = 1;
  constructor(readonly url: string) {
    super();
    FakeEventSource.opened.push(this);
  }
  say(type: string, data: object = {}) {
    this.dispatchEvent(new MessageEvent(type, { data: JSON.stringify(data) }));
  }
  close() {
    this.readyState = FakeEventSource.CLOSED;
  }
}

const page = Object.assign(new EventTarget(), { visibilityState: "visible" });
const rung: string[] = [];
let looks = 0;
let stop: () => void;

beforeEach(() => {
  vi.stubGlobal("EventSource", FakeEventSource);
  vi.stubGlobal("document", page);
  FakeEventSource.opened = [];
  rung.length = 0;
  looks = 0;
  stop = listenToBell("id", { ring: (item) => rung.push(item.id), back: () => looks++ });
});
afterEach(() => {
  stop();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});
const line = () => FakeEventSource.opened.at(-1) as FakeEventSource;

test("a message rings once, also when the line was broken and it is told again", () => {
  line().say("ready");
  line().say("bell", { id: "1" });
  line().say("ready");
  line().say("bell", { id: "1" });
  line().say("bell", { id: "2" });
  expect(rung).toEqual(["1", "2"]);
});

test("a page looks again what is unread after its line was broken, and when it is looked at; not when it was just made", () => {
  line().say("ready");
  expect(looks).toBe(0);
  line().say("ready");
  expect(looks).toBe(1);
  page.visibilityState = "hidden";
  page.dispatchEvent(new Event("visibilitychange"));
  expect(looks).toBe(1);
  page.visibilityState = "visible";
  page.dispatchEvent(new Event("visibilitychange"));
  expect(looks).toBe(2);
  stop();
  page.dispatchEvent(new Event("visibilitychange"));
  expect(looks).toBe(2);
});

test("one that was refused asks again after a while, and then looks what it missed: it has no last word to go by", () => {
  vi.useFakeTimers();
  line().say("ready");
  line().close();
  line().dispatchEvent(new Event("error"));
  vi.advanceTimersByTime(30_000);
  expect(FakeEventSource.opened).toHaveLength(2);
  line().say("ready");
  expect(looks).toBe(1);
});
