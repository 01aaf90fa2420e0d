// Puts the reader's own zone in the place of UTC; pages that add rows later call the same function for them.
const language = document.documentElement.lang;
const short = new Intl.DateTimeFormat(language, { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
const shortWithYear = new Intl.DateTimeFormat(language, { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
const exact = new Intl.DateTimeFormat(language, { dateStyle: "full", timeStyle: "long" });

export function showTimes(root) {
  const year = new Date().getFullYear();
  for (const time of root.querySelectorAll("time[datetime]")) {
    const at = new Date(time.dateTime);
    if (Number.isNaN(at.getTime())) continue;
    if (!("words" in time.dataset)) time.textContent = (at.getFullYear() === year ? short : shortWithYear).format(at);
    time.title = exact.format(at);
  }
}

showTimes(document);
for (const note of document.querySelectorAll("[data-zone]")) {
  note.textContent = note.dataset.zone.replace("{0}", Intl.DateTimeFormat().resolvedOptions().timeZone);
}
