// The live page: hears a snapshot each second and shows it.

import { clock, span } from '/format.js';
import { put } from '/figures.js';
import { follow } from '/stream.js';
import { showDay, showHeadline, spoken } from '/headline.js';
import { showAlerts } from '/alerts.js';
import { showCenters } from '/centers.js';
import { Devices } from '/devices.js';
import { History } from '/history.js';

const SPEAK_MS = 20_000;
const DAY_MS = 60_000;
const ALERTS_MS = 5_000;
const LOST = 'Disconnected from the gateway.';
const el = (id) => document.getElementById(id);

const devices = new Devices();
const history = new History();
let snapshot = null;
let spokenAt = -SPEAK_MS;
let dayAt = -DAY_MS;
let alertsAt = -ALERTS_MS;

function heard(next) {
  snapshot = next;
  el('portfolio').textContent = next.portfolio.id;
  put(el('clock'), clock(next.at), '', next.at);
  el('clock').dateTime = next.at;
  put(el('host'), next.host);
  put(el('store'), next.store);
  showHeadline(next.portfolio.wind, next.at);
  document.title = `${el('curtailed').textContent} thrown away – Windlass`;
  showCenters(el('centers'), next.data_centers, next.at);
  devices.show(next);
  history.heard(next);
  speak(next);
  askDay(next);
  askAlerts(next);
}

function speak({ portfolio }) {
  const text = spoken(portfolio.wind);
  if (el('spoken').textContent === text || performance.now() - spokenAt < SPEAK_MS) return;
  spokenAt = performance.now();
  el('spoken').textContent = text;
}

async function askDay({ at }) {
  if (performance.now() - dayAt < DAY_MS) return;
  dayAt = performance.now();
  const from = new Date(Date.parse(at) - 86_400e3).toISOString();
  try {
    const answer = await fetch(`/api/v1/totals?from=${from}&to=${at}`);
    showDay(answer.ok ? await answer.json() : null);
  } catch {
    showDay(null);
  }
}

async function askAlerts({ at }) {
  if (performance.now() - alertsAt < ALERTS_MS) return;
  alertsAt = performance.now();
  const from = new Date(Date.parse(at) - 1).toISOString();
  try {
    const answer = await fetch(`/api/v1/alerts?from=${from}&to=${at}`);
    showAlerts(answer.ok ? await answer.json() : null, at);
  } catch {
    showAlerts(null, at);
  }
}

function state({ connected, ageMs }) {
  document.body.classList.toggle('waiting', ageMs === null);
  document.body.classList.toggle('stale', ageMs !== null && !connected);
  put(el('link'), connected ? 'Live' : ageMs === null ? 'Connecting' : 'Disconnected',
    connected ? 'link on' : 'link off');
  const lost = !connected && ageMs !== null;
  const text = lost ? LOST : connected ? problem(snapshot) : '';
  el('banner').hidden = text === '';
  put(el('problem'), text);
  put(el('problem-age'), lost
    ? `What you see is ${span(ageMs / 1e3)} old, from ${clock(snapshot.at)}. Trying again…` : '');
}

function problem({ store, edges }) {
  if (store !== 'ok') return `The store does not write: ${store}`;
  const silent = edges.filter((edge) => edge.acks && !edge.online);
  if (silent.length === 0) return '';
  return `Offline: ${silent.map((edge) => `${edge.site}/${edge.edge}`).join(', ')}. `
    + 'Their devices are unknown until they return.';
}

follow('/api/v1/stream', heard, state);
