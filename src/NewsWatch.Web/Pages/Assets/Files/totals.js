// Saves a plot as a picture. What the style sheet says of it is written into a copy first, which no style sheet reaches.
const kept = ["fill", "stroke", "stroke-width", "stroke-dasharray", "font-family", "font-size", "font-weight", "text-anchor"];
const scale = 3;

function copyOf(svg) {
  const copy = svg.cloneNode(true);
  const parts = [...svg.querySelectorAll("*")];
  for (const [at, part] of [...copy.querySelectorAll("*")].entries()) {
    const style = getComputedStyle(parts[at]);
    for (const name of kept) part.setAttribute(name, style.getPropertyValue(name));
  }
  const { width, height } = svg.viewBox.baseVal;
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.setAttribute("width", width * scale);
  copy.setAttribute("height", height * scale);
  return copy;
}

async function pictureOf(figure) {
  const svg = figure.querySelector("svg"), heading = figure.querySelector("h2"), key = figure.querySelector(".plot-key");
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copyOf(svg)))}`;
  await image.decode();
  const canvas = document.createElement("canvas"), margin = 14 * scale, head = 26 * scale, foot = 20 * scale;
  canvas.width = image.width + 2 * margin;
  canvas.height = image.height + head + foot + 2 * margin;
  const brush = canvas.getContext("2d"), style = getComputedStyle(figure);
  brush.fillStyle = style.backgroundColor;
  brush.fillRect(0, 0, canvas.width, canvas.height);
  brush.fillStyle = style.color;
  brush.textBaseline = "top";
  brush.font = `600 ${13 * scale}px ${style.fontFamily}`;
  brush.fillText(heading.textContent, margin, margin, image.width);
  brush.drawImage(image, margin, margin + head);
  drawKey(brush, key, margin, margin + head + image.height + 6 * scale);
  return new Promise(done => canvas.toBlob(done, "image/png"));
}

function drawKey(brush, key, left, top) {
  brush.font = `${10 * scale}px ${getComputedStyle(key).fontFamily}`;
  const ink = brush.fillStyle;
  for (const mark of key.querySelectorAll(".key")) {
    const look = getComputedStyle(mark), words = mark.nextSibling.textContent.trim();
    brush.fillStyle = look.backgroundColor;
    brush.fillRect(left, top, 10 * scale, 10 * scale);
    brush.strokeStyle = look.borderTopColor;
    brush.lineWidth = scale;
    brush.strokeRect(left, top, 10 * scale, 10 * scale);
    brush.fillStyle = ink;
    brush.fillText(words, left + 15 * scale, top);
    left += 15 * scale + brush.measureText(words).width + 16 * scale;
  }
}

for (const figure of document.querySelectorAll("[data-plot]")) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "quiet small";
  button.textContent = figure.dataset.export;
  button.addEventListener("click", async () => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(await pictureOf(figure));
    link.download = `newswatch-${figure.dataset.plot}.png`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  });
  figure.querySelector("figcaption").append(button);
}
