// The picture of the network: what network.json says, drawn by Cytoscape.js; and its copies as files.
"use strict";

const place = document.getElementById("picture");

function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

// Told apart by people who see no red or green, on light and dark paper (Okabe and Ito).
const COLOURS = ["#d55e00", "#0072b2", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#8c6bb1"];
const OTHER = "#8a8478";

// The regions with most persons, each with a colour; and the list that says so.
function coloured(nodes) {
  const counted = new Map();
  for (const { place } of nodes) if (place) counted.set(place, (counted.get(place) || 0) + 1);
  const places = [...counted].sort((one, other) => other[1] - one[1]).slice(0, COLOURS.length).map(([place]) => place);
  const legend = document.getElementById("legend");
  legend.replaceChildren(...places.map((name, index) => {
    const item = document.createElement("li");
    item.textContent = name;
    item.style.setProperty("--dot", COLOURS[index]);
    return item;
  }));
  return (node) => COLOURS[places.indexOf(node.place)] || OTHER;
}

function offer(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

// The drawing as SVG: lines, circles and names where they stand on the screen.
function drawing(cy) {
  const space = "http://www.w3.org/2000/svg";
  const box = cy.elements().boundingBox();
  const svg = document.createElementNS(space, "svg");
  const add = (name, attributes, text) => {
    const element = document.createElementNS(space, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    if (text) element.textContent = text;
    svg.append(element);
  };
  svg.setAttribute("xmlns", space);
  svg.setAttribute("viewBox", [box.x1 - 20, box.y1 - 20, box.w + 40, box.h + 40].map(Math.round).join(" "));
  for (const edge of cy.edges(":visible")) {
    const [from, to] = [edge.source().position(), edge.target().position()];
    add("line", { x1: from.x, y1: from.y, x2: to.x, y2: to.y, stroke: "#999", "stroke-width": edge.numericStyle("width") });
  }
  for (const node of cy.nodes(":visible")) {
    const { x, y } = node.position();
    add("circle", { cx: x, cy: y, r: node.width() / 2, fill: node.data("colour") });
    add("text", { x, y: y + node.width() / 2 + 11, "text-anchor": "middle", "font-size": 10, "font-family": "sans-serif" }, node.data("name"));
  }
  return new XMLSerializer().serializeToString(svg);
}

async function draw() {
  const found = await (await fetch(place.dataset.source + location.search)).json();
  const colourOf = coloured(found.nodes);
  const heaviest = Math.max(...found.nodes.map((node) => node.weight), 1);
  const cy = cytoscape({
    container: place,
    elements: {
      nodes: found.nodes.map((node) => ({ data: { ...node, size: 9 + 17 * Math.sqrt(node.weight / heaviest), colour: colourOf(node) } })),
      edges: found.edges.map((edge) => ({ data: { ...edge, id: edge.source + " " + edge.target } })),
    },
    style: [
      { selector: "node", style: { width: "data(size)", height: "data(size)", color: colour("--ink"), "background-color": "data(colour)", "text-valign": "bottom", "text-wrap": "wrap" } },
      { selector: "edge", style: { width: "mapData(weight, 0, 2, 0.6, 6)", "line-color": colour("--quiet"), opacity: 0.45, "curve-style": "haystack" } },
      { selector: ".far", style: { opacity: 0.1 } },
    ],
    layout: { name: "cose", animate: false, nodeRepulsion: 60000, idealEdgeLength: 80, nodeOverlap: 20, componentSpacing: 40, gravity: 0.4, padding: 25, randomize: false },
    minZoom: 0.1,
    maxZoom: 4,
  });
  window.cy = cy;
  // Names keep their size on the screen; where two would cover each other, that of more weight is shown.
  const ordered = cy.nodes().sort((one, other) => other.data("weight") - one.data("weight"));
  const name = () => {
    const zoom = cy.zoom();
    const taken = [];
    cy.batch(() => ordered.forEach((node) => {
      const { x, y } = node.renderedPosition();
      const letters = node.data("name").length * 5.4;
      const [width, height] = [Math.min(letters, 95), 13 * Math.ceil(letters / 90)];
      const box = [x - width / 2, y, x + width / 2, y + height + 8];
      const free = taken.every(([left, top, right, bottom]) => box[2] < left || right < box[0] || box[3] < top || bottom < box[1]);
      if (free) taken.push(box);
      node.style({ "font-size": 10 / zoom, "text-max-width": 90 / zoom, "text-margin-y": 3 / zoom, label: free ? node.data("name") : "" });
    }));
  };
  cy.on("zoom", name);
  cy.on("resize", () => cy.fit(undefined, 25));
  name();
  const chosen = document.getElementById("chosen");
  cy.on("tap", "node", ({ target }) => {
    const near = target.closedNeighborhood();
    cy.elements().addClass("far");
    near.removeClass("far");
    const link = document.createElement("a");
    link.href = target.data("href");
    link.textContent = target.data("name");
    chosen.replaceChildren(link, ` ${target.data("title")} · ${near.nodes().length - 1}`);
  });
  cy.on("tap", "edge", ({ target }) => {
    cy.elements().addClass("far");
    target.union(target.connectedNodes()).removeClass("far");
    const link = document.createElement("a");
    link.href = target.data("href");
    link.textContent = target.connectedNodes().map((node) => node.data("name")).join(" · ");
    chosen.replaceChildren(link, ` ${target.data("events")}`);
  });
  cy.on("tap", ({ target }) => {
    if (target === cy) {
      cy.elements().removeClass("far");
      chosen.replaceChildren();
    }
  });
  const when = (id, act) => {
    const button = document.getElementById(id);
    button.hidden = false;
    button.addEventListener("click", act);
  };
  when("fit", () => cy.fit(undefined, 20));
  when("svg", () => offer(new Blob([drawing(cy)], { type: "image/svg+xml" }), "petakuasa.svg"));
  when("png", () => offer(cy.png({ output: "blob", scale: 2, full: true, bg: colour("--paper") }), "petakuasa.png"));
}

if (place) draw();
