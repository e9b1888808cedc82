// What wants somebody's attention now: curtailment first, each with a link to what to do about it.

import { minute, span } from '/format.js';
import { put } from '/figures.js';

const el = (id) => document.getElementById(id);
const HOLDS = { calm: 'no change possible: too little wind', blind: 'not known now: too little is seen' };
let shown = '';

export function showAlerts(answer, at) {
  const section = document.querySelector('.alerts');
  const alerts = answer === null ? [] : answer.current.filter((alert) => alert.folded_into === null);
  section.hidden = answer !== null && alerts.length === 0;
  put(el('alerts-count'), answer === null ? 'unknown: the gateway does not say'
    : `${alerts.length} active`, 'quiet');
  // drawn anew only when something changed, so that those who listen are not told the same again
  const now = JSON.stringify(alerts.map((alert) => [alert.id, alert.summary, alert.hold, alert.told, minute(alert.since, at)]));
  if (now === shown) return;
  shown = now;
  el('alerts').replaceChildren(...alerts.map((alert) => item(alert, at)));
}

function item(alert, at) {
  const box = document.createElement('li');
  const pages = alert.severity === 'page';
  box.className = pages ? 'alert pages' : 'alert';
  box.append(
    text('strong', rule(alert.rule)),
    text('span', alert.summary),
    text('span', notes(alert, at), 'quiet'),
  );
  // a runbook elsewhere is a link; a path is for those who have the documents at hand
  if (alert.runbook.startsWith('http')) {
    const link = text('a', 'What to do');
    link.href = alert.runbook;
    link.rel = 'noreferrer';
    link.ariaLabel = `What to do about ${rule(alert.rule)}`;
    box.append(link);
  }
  return box;
}

function notes(alert, at) {
  const notes = [`since ${minute(alert.since, at)} (${span((Date.parse(at) - Date.parse(alert.since)) / 1e3)})`];
  if (alert.detail) notes.push(alert.detail);
  if (alert.limited_turbines !== null) notes.push(`${alert.limited_turbines} of ${alert.turbines} turbines limited`);
  if (alert.latched) notes.push('held: it came and went too often');
  if (alert.hold) notes.push(HOLDS[alert.hold] ?? alert.hold);
  if (alert.shelved_by) notes.push(`shelved by ${alert.shelved_by} until ${minute(alert.shelved_until, at)}`);
  if (alert.revision > 0) notes.push(`revision ${alert.revision}`);
  return notes.join(' · ');
}

const rule = (word) => word.replaceAll('_', ' ').toUpperCase();

function text(tag, content, cls = '') {
  const element = document.createElement(tag);
  element.textContent = content;
  if (cls) element.className = cls;
  return element;
}
