// How renewable each data center is, against its target.

import { minute, percent, power } from '/format.js';
import { poor, put, putRatio, putSum, seen, whyNone } from '/figures.js';

const cards = new Map();

export function showCenters(root, centers, at) {
  const ids = new Set(centers.map((center) => center.id));
  for (const [id, card] of cards) {
    if (ids.has(id)) continue;
    card.root.remove();
    cards.delete(id);
  }
  for (const center of centers) {
    if (!cards.has(center.id)) cards.set(center.id, card(root, center.id));
    show(cards.get(center.id), center);
  }
  const of = centers.find((center) => center.share_of)?.share_of;
  put(document.getElementById('share-of'), of ? `in the minute of ${minute(of, at)}` : '', 'quiet');
}

function card(root, id) {
  const box = document.createElement('article');
  box.className = 'center';
  box.innerHTML = `<h3></h3><p class="share"><span></span></p><p></p>
    <div class="gauge" role="meter" aria-valuemin="0" aria-valuemax="100"></div>
    <p class="quiet"><span></span> IT load · <span></span> matched</p>`;
  root.append(box);
  const [name, share, verdict, gauge, facts] = box.children;
  name.textContent = id;
  return { root: box, share: share.firstChild, verdict, gauge, load: facts.children[0], matched: facts.children[1] };
}

function show(card, center) {
  const share = center.share_matched;
  putRatio(card.share, share, (s) => percent(s), 'undefined (no load)');
  putSum(card.load, center.load_w, (w) => power(w));
  putSum(card.matched, center.matched_w, (w) => power(w, center.load_w.value ?? w));
  const known = share.value !== null && !poor(share);
  const [text, cls] = verdict(center, known);
  put(card.verdict, text, `verdict ${cls}`, known ? `${seen(share)} coverage` : why(center));
  showGauge(card.gauge, center, known, cls);
}

function verdict(center, known) {
  const target = percent(center.target, 0);
  if (!known) return [`${why(center)}, target ${target}`, 'none'];
  const points = (center.share_matched.value - center.target) * 100;
  if (points >= 0) return [`✓ meets its ${target} target`, 'good'];
  return [`▼ ${(-points).toFixed(1)} points below ${target} target`, 'bad'];
}

function showGauge(gauge, center, known, cls) {
  const share = center.share_matched;
  gauge.className = known ? `gauge ${cls}` : 'gauge none';
  gauge.style.setProperty('--share', known ? `${Math.min(1, share.value) * 100}%` : '0%');
  gauge.style.setProperty('--target', `${center.target * 100}%`);
  gauge.ariaLabel = `Renewable share of ${center.id}`;
  gauge.ariaValueNow = known ? (share.value * 100).toFixed(1) : '0';
  gauge.ariaValueText = known ? percent(share.value) : why(center);
}

function why({ share_matched: share, share_of: minute }) {
  return minute ? whyNone(share, 'undefined (no load)') : 'no minute has closed yet';
}
