// Buttons that count rows by state and show only those of one.

import { put } from '/figures.js';

const ALL = 'All';

export class StateFilter {
  #root; #table; #stateOf;
  #chosen = ALL;
  #buttons = new Map();

  constructor(root, table, stateOf) {
    this.#root = root;
    this.#table = table;
    this.#stateOf = stateOf;
  }

  show(rows) {
    const counts = new Map([[ALL, rows.length]]);
    for (const state of this.#buttons.keys()) counts.set(state, counts.get(state) ?? 0);
    for (const row of rows) {
      const state = this.#stateOf(row);
      counts.set(state, (counts.get(state) ?? 0) + 1);
    }
    for (const [state, count] of counts) {
      const button = this.#button(state);
      put(button, `${state} ${count}`);
      button.hidden = count === 0 && state !== this.#chosen && state !== ALL;
    }
  }

  #button(state) {
    if (this.#buttons.has(state)) return this.#buttons.get(state);
    const button = document.createElement('button');
    button.type = 'button';
    button.ariaPressed = String(state === this.#chosen);
    button.onclick = () => this.#choose(state);
    this.#buttons.set(state, button);
    this.#root.append(button);
    return button;
  }

  #choose(state) {
    this.#chosen = state;
    for (const [name, button] of this.#buttons) button.ariaPressed = String(name === state);
    this.#table.only(state === ALL ? null : (row) => this.#stateOf(row) === state);
  }
}
