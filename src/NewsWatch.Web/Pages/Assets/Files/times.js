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

// Distances grow while a page is open.
const away = new Intl.RelativeTimeFormat(language, { numeric: "auto", style: "short" });
const steps = [[45, 1, "second"], [3570, 60, "minute"], [84600, 3600, "hour"], [Infinity, 86400, "day"]];

function moveOn() {
  for (const time of document.querySelectorAll("time[data-words]")) {
    const seconds = (new Date(time.dateTime) - Date.now()) / 1000;
    if (Number.isNaN(seconds)) continue;
    const [, length, unit] = steps.find(([most]) => Math.abs(seconds) < most);
    time.textContent = away.format(unit === "second" ? 0 : Math.round(seconds / length), unit).replaceAll(".", "");
  }
}

showTimes(document);
setInterval(moveOn, 30_000);
for (const note of document.querySelectorAll("[data-zone]")) {
  note.textContent = note.dataset.zone.replace("{0}", Intl.DateTimeFormat().resolvedOptions().timeZone);
}
