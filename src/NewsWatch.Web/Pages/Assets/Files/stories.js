// Puts new stories on top of the list, and changed ones in their place, as the program tells them.
import { showTimes } from "./times.js";

const list = document.querySelector("[data-live-url]");
const state = document.querySelector("[data-live]");
const news = document.querySelector("[data-news]");

function show(event, isNew) {
  // The first story of all: the page has much more to show now.
  if ("first" in list.dataset) return location.reload();
  const template = document.createElement("template");
  template.innerHTML = event.data;
  const row = template.content.firstElementChild;
  if (!row?.dataset.story) return;
  showTimes(row);
  const former = list.querySelector(`[data-story="${CSS.escape(row.dataset.story)}"]`);
  if (former) former.replaceWith(row);
  else if (isNew) list.prepend(row);
  else return;
  row.classList.add("fresh");
  list.hidden = false;
  document.querySelector("main .empty")?.remove();
  if (news && isNew && !former) news.textContent = news.dataset.news.replace("{0}", row.querySelector("h2").textContent);
}

if (list?.dataset.liveUrl) {
  const stream = new EventSource(list.dataset.liveUrl);
  const say = (text, lost) => {
    if (!state) return;
    state.hidden = false;
    state.textContent = text;
    state.classList.toggle("live-lost", lost);
  };
  stream.addEventListener("open", () => say(state?.dataset.live, false));
  stream.addEventListener("error", () => say(state?.dataset.lost, true));
  stream.addEventListener("opened", event => show(event, true));
  stream.addEventListener("updated", event => show(event, false));
  addEventListener("pagehide", () => stream.close());
}
