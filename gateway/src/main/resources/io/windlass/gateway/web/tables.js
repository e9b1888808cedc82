// A sortable, filterable table that stays quick with thousands of rows: rows in sight are brought
// up to date at once, the others a few at a time, and only cells that differ are touched.

const SORT_AGAIN_MS = 5000;
const ROWS_OUT_OF_SIGHT = 60;

/**
 * columns: { name, title?, cls?, text(row), cellClass?(row), hint?(row), key?(row), bar?(row) }
 * The first column is the row's header. `open(row)` is called when its name is activated.
 */
export class Table {
  #columns; #open; #body; #box;
  #lines = new Map();
  #shown = [];
  #heads = [];
  #sort = { column: 0, up: true };
  #sorted = 0;
  #only = null;
  #turn = 0;
  #inSight = true;

  constructor(root, columns, caption, open) {
    this.#columns = columns;
    this.#open = open;
    root.innerHTML = '<caption class="unseen"></caption><thead><tr></tr></thead><tbody></tbody>';
    root.caption.textContent = caption;
    this.#body = root.tBodies[0];
    this.#box = root.parentElement;
    columns.forEach((column, i) => this.#addHead(root.tHead.rows[0], column, i));
    this.#showSort();
    this.#box.addEventListener('scroll', () => this.#fillSeen(), { passive: true });
    new IntersectionObserver(([entry]) => {
      this.#inSight = entry.isIntersecting;
      this.#fillSeen();
    }).observe(this.#box);
  }

  /** Shows these rows; `keyOf` tells which is which from one call to the next. */
  show(rows, keyOf) {
    const before = this.#lines.size;
    const gone = new Set(this.#lines.keys());
    let fresh = false;
    for (const row of rows) {
      const key = keyOf(row);
      fresh = !gone.delete(key) || fresh;
      this.#lineOf(key).row = row;
    }
    for (const key of gone) this.#drop(key);
    const due = this.#sort.column !== 0 && performance.now() - this.#sorted > SORT_AGAIN_MS;
    if (fresh || due || this.#lines.size !== before) this.#order();
    else if (this.#only) this.#filter();
    this.#fillSeen();
    this.#fillSome();
  }

  /** Shows only the rows that this is true of; null for all. */
  only(test) {
    this.#only = test;
    this.#order();
    this.#fillSeen();
  }

  #addHead(tr, column, i) {
    const th = document.createElement('th');
    th.scope = 'col';
    th.className = column.cls ?? '';
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = column.name;
    button.title = column.title ?? `Sort by ${column.name.toLowerCase()}`;
    button.onclick = () => this.#sortBy(i);
    th.append(button);
    tr.append(th);
    this.#heads.push(th);
  }

  #sortBy(i) {
    const same = this.#sort.column === i;
    const number = this.#columns[i].cls?.includes('num') ?? false;
    this.#sort = { column: i, up: same ? !this.#sort.up : !number };
    this.#showSort();
    this.#order();
    this.#fillSeen();
  }

  #showSort() {
    this.#heads.forEach((th, i) => {
      th.ariaSort = i !== this.#sort.column ? 'none' : this.#sort.up ? 'ascending' : 'descending';
    });
  }

  #lineOf(key) {
    let line = this.#lines.get(key);
    if (!line) {
      line = new Line(this.#columns, this.#open);
      this.#lines.set(key, line);
    }
    return line;
  }

  #drop(key) {
    this.#lines.get(key).tr.remove();
    this.#lines.delete(key);
  }

  #order() {
    this.#sorted = performance.now();
    const column = this.#columns[this.#sort.column];
    const key = column.key ?? column.text;
    const sign = this.#sort.up ? 1 : -1;
    const lines = [...this.#lines.values()].sort((a, b) => compare(key(a.row), key(b.row), sign));
    let next = this.#body.firstChild;
    for (const { tr } of lines) {
      if (tr === next) next = tr.nextSibling;
      else this.#body.insertBefore(tr, next);
    }
    this.#filter(lines);
  }

  #filter(lines = [...this.#body.rows].map((tr) => tr.line)) {
    for (const line of lines) line.hide(this.#only !== null && !this.#only(line.row));
    this.#shown = lines.filter((line) => !line.hidden);
  }

  #fillSeen() {
    if (!this.#inSight || this.#shown.length === 0) return;
    const height = this.#shown[0].tr.offsetHeight || 1;
    const first = Math.max(0, Math.floor(this.#box.scrollTop / height) - 2);
    const last = first + Math.ceil(this.#box.clientHeight / height) + 4;
    for (const line of this.#shown.slice(first, last)) line.fill();
  }

  #fillSome() {
    for (let i = 0; i < Math.min(ROWS_OUT_OF_SIGHT, this.#shown.length); i++) {
      this.#turn = (this.#turn + 1) % this.#shown.length;
      this.#shown[this.#turn].fill();
    }
  }
}

/** One row: remembers what its cells say, so that asking the page is never needed. */
class Line {
  #columns; #cells; #said;
  hidden = false;
  row = null;

  constructor(columns, open) {
    this.#columns = columns;
    this.#said = columns.map(() => ({}));
    this.tr = document.createElement('tr');
    this.tr.line = this;
    this.#cells = columns.map((column, i) => this.#cell(column, i === 0, open));
  }

  fill() {
    this.#columns.forEach((column, i) => {
      const said = this.#said[i];
      const cell = this.#cells[i];
      say(said, cell, 'textContent', column.text(this.row));
      say(said, cell, 'className', column.cellClass?.(this.row) ?? '');
      say(said, cell, 'title', column.hint?.(this.row) ?? '');
      if (column.bar) this.#bar(said, cell, column.bar(this.row));
    });
  }

  hide(hidden) {
    if (this.hidden === hidden) return;
    this.hidden = hidden;
    this.tr.hidden = hidden;
  }

  #bar(said, cell, ends) {
    const [from, to] = ends.map((end) => `${end.toFixed(0)}%`);
    if (said.from === from && said.to === to) return;
    said.from = from;
    said.to = to;
    cell.style.setProperty('--from', from);
    cell.style.setProperty('--to', to);
  }

  #cell(column, isName, open) {
    const outer = document.createElement(isName ? 'th' : 'td');
    if (isName) outer.scope = 'row';
    outer.className = column.cls ?? '';
    const inner = document.createElement(isName && open ? 'button' : 'span');
    if (isName && open) {
      inner.type = 'button';
      inner.onclick = () => open(this.row);
    }
    outer.append(inner);
    this.tr.append(outer);
    return inner;
  }
}

function say(said, element, property, value) {
  if ((said[property] ?? '') === value) return;
  said[property] = value;
  element[property] = value;
}

/** Unknown comes last, whichever way the rest goes. */
function compare(a, b, sign) {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return sign * (typeof a === 'number' ? a - b : NATURAL.compare(a, b));
}

const NATURAL = new Intl.Collator(undefined, { numeric: true });
