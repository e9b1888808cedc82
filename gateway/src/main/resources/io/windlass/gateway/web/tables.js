// A sortable, filterable table that touches only the cells that changed.

import { put } from '/figures.js';

const SORT_AGAIN_MS = 5000;

/**
 * columns: { name, title?, cls?, text(row), cellClass?(row), hint?(row), key?(row), bar?(row) }
 * The first column is the row's header. `open(row)` is called when its name is activated.
 */
export class Table {
  #columns; #body; #rows = new Map(); #sorted; #open; #heads = [];
  #sort = { column: 0, up: true };
  #only = null;

  constructor(root, columns, caption, open) {
    this.#columns = columns;
    this.#open = open;
    root.innerHTML = '<caption class="unseen"></caption><thead><tr></tr></thead><tbody></tbody>';
    root.caption.textContent = caption;
    this.#body = root.tBodies[0];
    columns.forEach((column, i) => this.#head(root.tHead.rows[0], column, i));
    this.#showSort();
  }

  /** Shows these rows; `keyOf` tells which is which from one call to the next. */
  show(rows, keyOf) {
    const gone = new Set(this.#rows.keys());
    let fresh = false;
    for (const row of rows) {
      const key = keyOf(row);
      gone.delete(key);
      let line = this.#rows.get(key);
      if (!line) {
        line = this.#line();
        this.#rows.set(key, line);
        fresh = true;
      }
      this.#fill(line, row);
    }
    for (const key of gone) {
      this.#rows.get(key).tr.remove();
      this.#rows.delete(key);
    }
    const due = this.#sort.column !== 0 && performance.now() - this.#sorted > SORT_AGAIN_MS;
    if (fresh || due) this.#order();
  }

  /** Shows only the rows that this is true of; null for all. */
  only(test) {
    this.#only = test;
    for (const line of this.#rows.values()) line.tr.hidden = test !== null && !test(line.row);
  }

  #head(tr, column, i) {
    const th = document.createElement('th');
    th.scope = 'col';
    th.className = column.cls ?? '';
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = column.name;
    button.title = column.title ?? `Sort by ${column.name.toLowerCase()}`;
    button.onclick = () => {
      const same = this.#sort.column === i;
      this.#sort = { column: i, up: same ? !this.#sort.up : column.cls?.includes('num') !== true };
      this.#showSort();
      this.#order();
    };
    th.append(button);
    tr.append(th);
    this.#heads.push(th);
  }

  #showSort() {
    this.#heads.forEach((th, i) => {
      th.ariaSort = i !== this.#sort.column ? 'none' : this.#sort.up ? 'ascending' : 'descending';
    });
  }

  #line() {
    const tr = document.createElement('tr');
    const cells = this.#columns.map((column, i) => {
      const cell = document.createElement(i === 0 ? 'th' : 'td');
      if (i === 0) cell.scope = 'row';
      cell.className = column.cls ?? '';
      const inner = document.createElement(i === 0 && this.#open ? 'button' : 'span');
      cell.append(inner);
      tr.append(cell);
      return inner;
    });
    const line = { tr, cells, row: null };
    if (this.#open) {
      cells[0].type = 'button';
      cells[0].onclick = () => this.#open(line.row);
    }
    return line;
  }

  #fill(line, row) {
    line.row = row;
    this.#columns.forEach((column, i) => {
      const cell = line.cells[i];
      put(cell, column.text(row), column.cellClass?.(row) ?? '', column.hint?.(row) ?? '');
      if (column.bar) {
        const [from, to] = column.bar(row);
        const width = `${from.toFixed(0)}% ${to.toFixed(0)}%`;
        if (cell.dataset.bar !== width) {
          cell.dataset.bar = width;
          cell.style.setProperty('--from', `${from.toFixed(0)}%`);
          cell.style.setProperty('--to', `${to.toFixed(0)}%`);
        }
      }
    });
    const hidden = this.#only !== null && !this.#only(row);
    if (line.tr.hidden !== hidden) line.tr.hidden = hidden;
  }

  #order() {
    this.#sorted = performance.now();
    const column = this.#columns[this.#sort.column];
    const key = column.key ?? column.text;
    const sign = this.#sort.up ? 1 : -1;
    const lines = [...this.#rows.values()].sort((a, b) => sign * compare(key(a.row), key(b.row), sign));
    const now = this.#body.children;
    lines.forEach((line, i) => {
      if (now[i] !== line.tr) this.#body.insertBefore(line.tr, now[i] ?? null);
    });
  }
}

/** Unknown comes last, whichever way the rest goes. */
function compare(a, b, sign) {
  if (a === null || b === null) return a === b ? 0 : (a === null ? 1 : -1) * sign;
  if (typeof a === 'number') return a - b;
  return a.localeCompare(b, undefined, { numeric: true });
}

/** Buttons that count rows by state and show only those of one. */
export class StateFilter {
  #root; #table; #stateOf; #chosen = null; #buttons = new Map();

  constructor(root, table, stateOf) {
    this.#root = root;
    this.#table = table;
    this.#stateOf = stateOf;
  }

  show(rows) {
    const counts = new Map([['All', rows.length]]);
    for (const row of rows) {
      const state = this.#stateOf(row);
      counts.set(state, (counts.get(state) ?? 0) + 1);
    }
    for (const [state, button] of this.#buttons) {
      if (!counts.has(state)) counts.set(state, 0);
      button.hidden = counts.get(state) === 0 && this.#chosen !== state;
    }
    for (const [state, count] of counts) put(this.#button(state), `${state} ${count}`);
  }

  #button(state) {
    if (this.#buttons.has(state)) return this.#buttons.get(state);
    const button = document.createElement('button');
    button.type = 'button';
    button.ariaPressed = String(state === 'All');
    button.onclick = () => this.#choose(state === 'All' ? null : state);
    this.#buttons.set(state, button);
    this.#root.append(button);
    return button;
  }

  #choose(state) {
    this.#chosen = state;
    for (const [name, button] of this.#buttons) button.ariaPressed = String(name === (state ?? 'All'));
    this.#table.only(state === null ? null : (row) => this.#stateOf(row) === state);
  }
}
