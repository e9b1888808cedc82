// The line to the gateway: reconnects by itself, and knows how old the last word is.

const SILENT_MS = 3500;
const AGAIN_MS = 1500;

/**
 * Calls `heard(snapshot)` for each event and `state({ connected, ageMs })` twice a second.
 * Ages are taken from this page's own clock, so that a wrong clock at either end does not matter.
 */
export function follow(url, heard, state) {
  let source;
  let again;
  let last = null;

  function open() {
    clearTimeout(again);
    source?.close();
    source = new EventSource(url);
    source.addEventListener('live', (event) => {
      last = performance.now();
      heard(JSON.parse(event.data));
      tell();
    });
    source.onerror = () => {
      if (source.readyState === EventSource.CLOSED) again = setTimeout(open, AGAIN_MS);
    };
  }

  function tell() {
    const ageMs = last === null ? null : performance.now() - last;
    state({ connected: ageMs !== null && ageMs < SILENT_MS, ageMs });
  }

  setInterval(tell, 500);
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden && (last === null || performance.now() - last > SILENT_MS)) open();
  });
  addEventListener('online', open);
  open();
}
