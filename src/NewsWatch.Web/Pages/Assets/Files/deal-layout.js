// Where the companies of a graph stand: forces between them, from a start that is no chance, so that the same deals give the same picture.
const turn = Math.PI * (3 - Math.sqrt(5));
const rounds = 260;
// Square pixels that a company and its name need.
const room = 6500;

// companies: [{ deals, size }], links: [{ first, second }] by index; frame: { width, height } of the picture in pixels. Answers [{ x, y }].
export function place(companies, links, frame) {
  const aspect = frame.width / frame.height;
  const count = companies.length;
  const x = new Float64Array(count), y = new Float64Array(count), dx = new Float64Array(count), dy = new Float64Array(count);
  const ideal = 90;
  // The largest stand in the middle of a sunflower, where most of them stay.
  for (let i = 0; i < count; i++) {
    const far = ideal * .8 * Math.sqrt(i + .5);
    x[i] = far * Math.cos(i * turn) * aspect;
    y[i] = far * Math.sin(i * turn);
  }

  const pairs = weigh(links);
  for (let round = 0; round < rounds; round++) {
    dx.fill(0);
    dy.fill(0);
    repel(companies, { x, y, dx, dy }, ideal);
    for (const [first, second, weight] of pairs) {
      const gapX = x[first] - x[second], gapY = y[first] - y[second];
      const gap = Math.sqrt(gapX * gapX + gapY * gapY) || 1;
      const pull = gap / ideal * weight;
      dx[first] -= gapX * pull / gap * ideal * .1; dy[first] -= gapY * pull / gap * ideal * .1;
      dx[second] += gapX * pull / gap * ideal * .1; dy[second] += gapY * pull / gap * ideal * .1;
    }

    const most = ideal * (1 - round / rounds) + 1;
    for (let i = 0; i < count; i++) {
      // A little gravity keeps pairs that know nobody else in the picture; less of it sideways makes it as wide as its frame.
      const forceX = dx[i] - x[i] * .045 / aspect, forceY = dy[i] - y[i] * .045 * aspect;
      const force = Math.sqrt(forceX * forceX + forceY * forceY) || 1;
      const step = Math.min(force, most) / force;
      x[i] += forceX * step;
      y[i] += forceY * step;
    }
  }

  // As large as the frame, so that names are read without coming closer; larger only where so many would not have room.
  const width = Math.max(frame.width, Math.sqrt(count * room * aspect));
  stretch(x, width);
  stretch(y, width / aspect);
  separate(companies, x, y);
  return companies.map((_, i) => ({ x: x[i], y: y[i] }));
}

// One spring a pair, however many deals it has: more hold a little tighter. Whoever has many partners is held less by each.
function weigh(links) {
  const degree = new Map(), found = new Map();
  for (const { first, second } of links) {
    const key = first < second ? `${first} ${second}` : `${second} ${first}`;
    if (!found.has(key)) for (const end of [first, second]) degree.set(end, (degree.get(end) ?? 0) + 1);
    found.set(key, (found.get(key) ?? 0) + 1);
  }
  return [...found].map(([key, deals]) => {
    const [first, second] = key.split(" ").map(Number);
    return [first, second, (1 + Math.log(deals)) / Math.sqrt(Math.min(degree.get(first), degree.get(second)))];
  });
}

function repel(companies, { x, y, dx, dy }, ideal) {
  for (let i = 0; i < companies.length; i++) {
    for (let j = i + 1; j < companies.length; j++) {
      const gapX = x[i] - x[j], gapY = y[i] - y[j];
      const square = Math.max(gapX * gapX + gapY * gapY, 1);
      const push = ideal * ideal * .9 / square;
      dx[i] += gapX * push; dy[i] += gapY * push;
      dx[j] -= gapX * push; dy[j] -= gapY * push;
    }
  }
}

function stretch(places, length) {
  const least = Math.min(...places), factor = length / (Math.max(...places) - least || 1);
  for (let i = 0; i < places.length; i++) places[i] = places.length === 1 ? 0 : (places[i] - least) * factor;
}

// What still covers one another is moved apart.
function separate(companies, x, y) {
  for (let round = 0; round < 30; round++) {
    let moved = false;
    for (let i = 0; i < companies.length; i++) {
      for (let j = i + 1; j < companies.length; j++) {
        const least = (companies[i].size + companies[j].size) / 2 + 14;
        const gapX = x[i] - x[j], gapY = y[i] - y[j];
        const gap = Math.sqrt(gapX * gapX + gapY * gapY);
        if (gap >= least) continue;
        const unitX = gap > 0 ? gapX / gap : Math.cos(i * turn), unitY = gap > 0 ? gapY / gap : Math.sin(i * turn);
        const half = (least - gap) / 2;
        x[i] += unitX * half; y[i] += unitY * half;
        x[j] -= unitX * half; y[j] -= unitY * half;
        moved = true;
      }
    }
    if (!moved) return;
  }
}
