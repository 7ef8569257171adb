const SPINNER = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"];
const SPEAK_AFTER_MS = 1000;

/** One line to the terminal, on its own even while a spinner turns. */
export function say(text) {
  clearLine();
  process.stdout.write(`${text}\n`);
}

/**
 * Runs one step and shows that it is running once it takes longer than a second: a spinner on a terminal,
 * one line at the start and one at the end elsewhere. Quick steps stay silent.
 */
export async function step(label, run) {
  const started = Date.now();
  const seconds = () => `${((Date.now() - started) / 1000).toFixed(1)} s`;
  let timer = setTimeout(() => {
    if (!process.stdout.isTTY) say(`  ${label} …`);
    else timer = setInterval(() => drawSpinner(label, seconds()), 100);
  }, SPEAK_AFTER_MS);
  try {
    const result = await run();
    if (Date.now() - started >= SPEAK_AFTER_MS) say(`  ${label}: done in ${seconds()}`);
    return result;
  } catch (error) {
    say(`  ${label}: failed after ${seconds()}`);
    throw error;
  } finally {
    clearInterval(timer);
  }
}

function drawSpinner(label, elapsed) {
  const frame = SPINNER[Math.floor(Date.now() / 100) % SPINNER.length];
  clearLine();
  process.stdout.write(`${frame} ${label} … ${elapsed}`);
}

function clearLine() {
  if (process.stdout.isTTY) process.stdout.write("\r\u001b[2K");
}
