// One device, opened from a table: its last readings.

import { clock, count } from '/format.js';
import { Table } from '/tables.js';

const el = (id) => document.getElementById(id);
let table;

export async function openDevice(row) {
  el('device-title').textContent = row.device;
  el('device-text').textContent = `${row.site}: reading…`;
  table ??= new Table(el('readings'), [
    { name: 'Signal', text: (r) => (r.component ? `${r.component}/` : '') + r.signal },
    {
      name: 'Value', cls: 'num', key: (r) => r.value,
      text: (r) => (r.value === null ? '–' : number(r.value)),
      cellClass: (r) => (r.value === null ? 'unknown' : ''),
      hint: (r) => r.fault ?? '',
    },
    { name: 'Unit', text: (r) => (r.unit === '1' ? '' : r.unit) },
    { name: 'Fault', text: (r) => r.fault ?? '' },
  ], 'Last readings');
  table.show([], String);
  el('device').showModal();
  try {
    show(await read(row));
  } catch (problem) {
    el('device-text').textContent = `${row.site}: ${problem.message}`;
  }
}

async function read(row) {
  const address = [row.site, row.device].map(encodeURIComponent).join('/');
  const answer = await fetch(`/api/v1/devices/${address}`);
  const body = await answer.json();
  if (!answer.ok) throw new Error(body.error);
  return body;
}

function show(device) {
  const when = device.at ? `at ${clock(device.at)}` : 'nothing heard yet';
  el('device-text').textContent = `${device.site} · ${device.kind} · ${device.profile} · ${when}`;
  table.show(device.readings, (r) => `${r.component}/${r.signal}`);
}

function number(value) {
  if (Number.isInteger(value)) return value < 0 ? `\u2212${count(-value)}` : count(value);
  return value.toPrecision(6).replace(/\.?0+$/, '').replace('-', '\u2212');
}
