// Draws the tables of the page as a graph. The tables stay: they say the same to whoever cannot see it.
import cytoscape from "./cytoscape-3.34.4.esm.min.mjs";
import { place } from "./deal-layout.js";

const forms = {
  partnership: "circle", co_development: "diamond", supply: "triangle", investment: "square", acquisition: "tee",
  licensing: "vee", manufacturing: "triangle-tee", cloud_capacity: "circle-triangle",
};
const dashes = { announced: "solid", reported: "dashed", over: "dotted" };
const many = 500, crowd = 80, named = 40, closeBy = 1, margin = 36, phone = 640;

// companies: [{ name, deals, address, say }], links: [{ first, second, type, standing, gw, usd, address, say }] by index of company.
export function draw(box, companies, links) {
  // The library would put a style element into the page, which the content policy refuses; the style sheet of the page has its one rule.
  document.querySelector("link[rel=stylesheet]").id = "__________cytoscape_stylesheet";
  const crowded = companies.length > crowd;
  const most = Math.max(...companies.map(company => company.deals), 1);
  // A phone has room for smaller ones.
  const largest = 40 * Math.min(1, box.clientWidth / phone);
  const sized = companies.map(company => ({ ...company, size: (crowded ? 9 : 14) + largest * Math.sqrt(company.deals / most) }));
  const places = place(sized, links, { width: box.clientWidth - 2 * margin, height: box.clientHeight - 2 * margin });
  box.dataset.crowd = crowded ? "true" : "";
  const cy = cytoscape({
    container: box,
    elements: [...sized.map((company, at) => nodeOf(company, at, places[at], crowded)), ...edgesOf(box, links)],
    layout: { name: "preset", fit: true, padding: margin },
    style: styleOf(box, links),
    minZoom: .1,
    maxZoom: 4,
    boxSelectionEnabled: false,
    autounselectify: true,
    // A turn of the wheel scrolls the page until somebody has taken hold of the picture.
    userZoomingEnabled: false,
    pixelRatio: links.length > many ? 1 : "auto",
  });
  cy.on("zoom", () => {
    const isClose = cy.zoom() >= closeBy;
    if (isClose === cy.scratch("close")) return;
    cy.scratch("close", isClose);
    cy.batch(() => cy.nodes(".minor").toggleClass("close", isClose));
  });
  return cy;
}

function nodeOf(company, at, position, crowded) {
  return { group: "nodes", classes: crowded && at >= named ? "minor" : "", data: { id: `c${at}`, ...company }, position };
}

// Width is the larger of its shares of the most gigawatts and of the most dollars; a line that states neither is the thinnest.
function edgesOf(box, links) {
  const mostGw = Math.max(...links.map(link => link.gw), 0) || 1, mostUsd = Math.max(...links.map(link => link.usd), 0) || 1;
  const widest = links.length > many || box.clientWidth < phone ? 3 : 7;
  return links.map((link, at) => ({
    group: "edges",
    data: {
      ...link,
      id: `l${at}`,
      source: `c${link.first}`,
      target: `c${link.second}`,
      width: widest / 5 + widest * Math.sqrt(Math.max(link.gw / mostGw, link.usd / mostUsd)),
      form: forms[link.type] ?? "circle",
      dash: dashes[link.standing] ?? "solid",
    },
  }));
}

// Colours come from the style sheet of the page, whatever its theme.
function styleOf(box, links) {
  const colour = name => {
    const probe = document.createElement("i");
    probe.className = name;
    box.parentElement.append(probe);
    const found = getComputedStyle(probe).color;
    probe.remove();
    return found;
  };
  const [ink, card, accent] = ["graph-ink", "graph-card", "graph-accent"].map(colour);
  return [
    { selector: "node", style: {
      width: "data(size)", height: "data(size)", "background-color": accent, "border-width": 2, "border-color": card, label: "data(name)",
      color: ink, "font-size": box.dataset.crowd ? 19 : 13, "font-family": getComputedStyle(box).fontFamily, "text-valign": "bottom", "text-margin-y": 3,
      "text-outline-color": card, "text-outline-width": 2.5, "min-zoomed-font-size": 7,
    } },
    // Of a crowd the names of the largest alone; the others as one comes closer or points at them.
    { selector: "node.minor", style: { "font-size": 13, label: "" } },
    { selector: "node.minor.close, node.minor.near", style: { label: "data(name)" } },
    { selector: "edge", style: {
      width: "data(width)", "curve-style": "bezier", "control-point-step-size": 26, "line-style": "data(dash)", "line-opacity": links.length > many ? .35 : .75,
      "mid-target-arrow-shape": "data(form)", "arrow-scale": links.length > many ? .7 : 1.2,
    } },
    ...[...new Set(links.map(link => link.type))].map(type => {
      const tone = colour(`type-${type}`);
      return { selector: `edge[type = "${type}"]`, style: { "line-color": tone, "mid-target-arrow-color": tone } };
    }),
    { selector: ".far", style: { opacity: .15 } },
    { selector: "edge.near", style: { "line-opacity": 1, "z-index": 9 } },
  ];
}

function readCompanies() {
  return [...document.querySelectorAll("[data-graph-companies] tbody tr")].map(row => ({
    name: row.dataset.name, deals: Number(row.dataset.deals), address: row.querySelector("a").href, say: sayOf(row, 2),
  }));
}

function readLinks() {
  return [...document.querySelectorAll("[data-graph-links] tbody tr")].map(row => ({
    first: Number(row.dataset.first), second: Number(row.dataset.second), type: row.dataset.type, standing: row.dataset.standing,
    gw: Number(row.dataset.gw) || 0, usd: Number(row.dataset.usd) || 0, address: row.querySelector("a").href, say: sayOf(row, 6),
  }));
}

// What the tables of the page say.
export function read() {
  return { companies: readCompanies(), links: readLinks() };
}

function sayOf(row, cells) {
  return [...row.cells].slice(0, cells).map(cell => [cell.dataset.label, cell.textContent.trim()].filter(Boolean).join(" "))
    .filter(text => !text.endsWith("–")).join(" · ");
}

function listen(cy, figure, links) {
  const say = figure.querySelector("[data-graph-say]"), box = cy.container();
  cy.on("mouseover", "node, edge", ({ target }) => {
    const near = target.isNode() ? target.closedNeighborhood() : target.union(target.connectedNodes());
    cy.batch(() => {
      cy.elements().not(near).addClass("far");
      near.addClass("near");
    });
    say.textContent = target.data("say");
    box.classList.add("graph-over");
  });
  cy.on("mouseout", "node, edge", () => {
    cy.batch(() => cy.elements().removeClass("far near"));
    say.textContent = say.dataset.hint;
    box.classList.remove("graph-over");
  });
  cy.on("tap", "node, edge", ({ target }) => location.assign(target.data("address")));
  box.addEventListener("pointerdown", () => cy.userZoomingEnabled(true));
  figure.addEventListener("pointerleave", () => cy.userZoomingEnabled(false));
  for (const button of figure.querySelectorAll("[data-graph-zoom]")) {
    const middle = () => ({ x: box.clientWidth / 2, y: box.clientHeight / 2 });
    button.addEventListener("click", () => cy.zoom({ level: cy.zoom() * Number(button.dataset.graphZoom), renderedPosition: middle() }));
  }
  figure.querySelector("[data-graph-fit]").addEventListener("click", () => cy.fit(undefined, margin));
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => cy.style(styleOf(box, links)));
}

const figure = document.querySelector("[data-graph]");
if (figure) {
  const { companies, links } = read();
  figure.hidden = false;
  listen(draw(figure.querySelector(".graph-box"), companies, links), figure, links);
}
