const [QUOTE, BACKSLASH, OPEN, CLOSE, SEMICOLON, NEWLINE, BACKTICK] = Buffer.from("'\\();\n`");
const INSERT = Buffer.from("INSERT INTO `");
const [BEFORE, NAME, VALUES, TEXT, SKIP] = [0, 1, 2, 3, 4];

/**
 * Counts the rows of a dump as it streams by, by table: what mariadb-dump and mysqldump write, whose INSERTs begin a line, hold many
 * rows, and escape quotes and line ends within texts.
 */
export class RowCounter {
  /** @type {Record<string, number>} */
  rows = {};
  #state = BEFORE;
  #matched = 0;
  #name = [];
  #table = "";
  #depth = 0;
  #escaped = false;
  #counted = 0;

  /** @param {Uint8Array} chunk */
  read(chunk) {
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at];
      if (this.#state === TEXT) this.#inText(byte);
      else if (this.#state === VALUES) this.#inValues(byte);
      else if (this.#state === BEFORE) this.#atLineStart(byte);
      else if (this.#state === NAME) this.#inName(byte);
      else if (byte === NEWLINE) this.#beginLine();
    }
  }

  #beginLine() {
    this.#state = BEFORE;
    this.#matched = 0;
  }

  #atLineStart(byte) {
    if (byte === NEWLINE) return this.#beginLine();
    if (byte !== INSERT[this.#matched]) {
      this.#state = SKIP;
      return;
    }
    this.#matched++;
    if (this.#matched === INSERT.length) {
      this.#state = NAME;
      this.#name = [];
    }
  }

  #inName(byte) {
    if (byte !== BACKTICK) {
      this.#name.push(byte);
      return;
    }
    this.#table = Buffer.from(this.#name).toString("utf8");
    this.#state = VALUES;
    this.#depth = 0;
    this.#counted = 0;
  }

  #inValues(byte) {
    if (byte === QUOTE) this.#state = TEXT;
    else if (byte === OPEN) this.#depth++;
    else if (byte === CLOSE) {
      this.#depth--;
      if (this.#depth === 0) this.#counted++;
    } else if (byte === BACKTICK)
      this.#counted = -1; // within a list of columns, which ends as a row does
    else if (byte === SEMICOLON && this.#depth === 0) {
      this.rows[this.#table] = (this.rows[this.#table] ?? 0) + this.#counted;
      this.#state = SKIP;
    }
  }

  #inText(byte) {
    if (this.#escaped) this.#escaped = false;
    else if (byte === BACKSLASH) this.#escaped = true;
    else if (byte === QUOTE) this.#state = VALUES; // a doubled quote comes straight back
  }
}
