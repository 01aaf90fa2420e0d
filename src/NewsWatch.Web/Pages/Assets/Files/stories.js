// Puts new stories on top of the list, and changed ones in their place, as the program tells them.
import { showTimes } from "./times.js";

const list = document.querySelector("[data-live-url]");
const state = document.querySelector("[data-live]");
const news = document.querySelector("[data-news]");
const mostRows = 200;
const longestWait = 30;
let stream, retry, position;
let wait = 1;

function say(text, lost) {
  if (!state || state.textContent === text) return;
  state.hidden = false;
  state.textContent = text;
  state.classList.toggle("live-lost", lost);
}

function announce(words, row) {
  if (news) news.textContent = words.replace("{0}", row.querySelector("h2").textContent);
}

function rowOf(story) {
  return list.querySelector(`[data-story="${CSS.escape(story)}"]`);
}

function replace(former, row) {
  former.classList.remove("fresh");
  if (former.isEqualNode(row)) return;
  const focused = former.contains(document.activeElement);
  former.replaceWith(row);
  row.classList.add("fresh");
  if (focused) row.querySelector("a").focus({ preventScroll: true });
  announce(news?.dataset.changed ?? "", row);
}

function prepend(row) {
  list.prepend(row);
  row.classList.add("fresh");
  while (list.children.length > mostRows && !list.lastElementChild.contains(document.activeElement)) list.lastElementChild.remove();
  announce(news?.dataset.news ?? "", row);
}

function show(event, isNew) {
  position = event.lastEventId;
  // The first story of all: the page has much more to show now.
  if ("first" in list.dataset) return location.reload();
  const template = document.createElement("template");
  template.innerHTML = event.data;
  const row = template.content.firstElementChild;
  if (!row?.dataset.story) return;
  showTimes(row);
  const former = rowOf(row.dataset.story);
  if (former) replace(former, row);
  else if (isNew) prepend(row);
  else return;
  list.hidden = false;
  document.querySelector("main .empty")?.remove();
}

// More was missed than is told: the page is loaded anew, but not from under somebody's hands, nor again and again.
function reload() {
  disconnect();
  if (document.activeElement?.matches("input, select")) addEventListener("focusout", reload, { once: true });
  else setTimeout(() => location.reload(), Math.max(0, 10_000 - performance.now()));
}

function disconnect() {
  clearTimeout(retry);
  stream?.close();
  stream = null;
}

function connect() {
  disconnect();
  const url = new URL(list.dataset.liveUrl, location.href);
  if (position) url.searchParams.set("since", position);
  const opened = stream = new EventSource(url);
  stream.addEventListener("open", () => {
    wait = 1;
    say(state?.dataset.live, false);
  });
  stream.addEventListener("error", () => {
    say(state?.dataset.lost, true);
    // A browser tries again by itself where the connection broke, but gives up where it was answered anything else than a stream.
    if (opened.readyState !== EventSource.CLOSED || opened !== stream) return;
    wait = Math.min(wait * 2, longestWait);
    retry = setTimeout(connect, wait * 1000 * (0.5 + Math.random() / 2));
  });
  stream.addEventListener("opened", event => show(event, true));
  stream.addEventListener("updated", event => show(event, false));
  stream.addEventListener("gone", event => {
    position = event.lastEventId;
    rowOf(event.data)?.remove();
  });
  stream.addEventListener("stale", reload);
}

if (list?.dataset.liveUrl) {
  // A browser has six connections to a host: pages that nobody sees leave theirs to the others, and catch up when they are seen again.
  const follow = () => document.visibilityState === "visible" ? connect() : disconnect();
  document.addEventListener("visibilitychange", follow);
  addEventListener("pagehide", disconnect);
  addEventListener("pageshow", event => event.persisted && follow());
  follow();
}
