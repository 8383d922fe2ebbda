import { Graph, layout } from '@dagrejs/dagre';
import type { Edge, EdgeKind, Report } from '../../api/types';
import type { Origin } from './origins';

/** A box of the graph: a report, or reports of one origin that are folded. */
export type Box =
  | { id: string; kind: 'report'; report: Report; first: boolean }
  | { id: string; kind: 'folded'; origin: Origin; reports: number };

export interface Link {
  from: string;
  to: string;
  /** Null where it leads to folded reports. */
  kind: EdgeKind | null;
  /** Whether it is known which came first. */
  directed: boolean;
  edge: Edge | null;
}

export interface Sketch {
  boxes: Box[];
  links: Link[];
}

export interface Placed {
  width: number;
  height: number;
  boxes: (Box & { x: number; y: number; width: number; height: number })[];
  links: (Link & { path: string; middle: { x: number; y: number } })[];
}

/** As many reports are drawn one by one; a story with more is folded by origin. */
export const FOLD = 60;
/** As many origins are drawn in a folded graph. */
export const MOST_ORIGINS = 30;

/**
 * What is drawn: each report of a small story; of a large one each of the largest origins, by its first report and how many
 * more there are, and those that were opened by report.
 */
export function sketch(origins: readonly Origin[], edges: readonly Edge[], opened: ReadonlySet<string>): Sketch {
  const total = origins.reduce((sum, origin) => sum + origin.reports.length, 0);
  const folds = total > FOLD;
  const boxes: Box[] = [];
  const links: Link[] = [];
  const drawn = new Set<string>();
  for (const origin of folds ? largest(origins) : origins) {
    const { head } = origin;
    const unfolded = !folds || opened.has(head.id);
    const others = origin.reports.filter((report) => report !== head);
    const shown = unfolded ? [head, ...others.slice(0, FOLD - 1)] : [head];
    for (const report of shown) {
      boxes.push({ id: report.id, kind: 'report', report, first: report === head && origin.number !== null });
      drawn.add(report.id);
    }
    const rest = origin.reports.length - shown.length;
    if (rest > 0) {
      const id = `folded ${head.id}`;
      boxes.push({ id, kind: 'folded', origin, reports: rest });
      links.push({ from: head.id, to: id, kind: null, directed: false, edge: null });
    }
  }
  for (const edge of edges) {
    if (!drawn.has(edge.from) || !drawn.has(edge.to)) continue;
    links.push({ from: edge.from, to: edge.to, kind: edge.kind, directed: edge.direction !== null && edge.kind !== 'SHARED_SOURCE', edge });
  }
  return { boxes, links };
}

function largest(origins: readonly Origin[]): Origin[] {
  return [...origins].sort((a, b) => b.reports.length - a.reports.length).slice(0, MOST_ORIGINS);
}

const GAP = 14;
const MARGIN = 8;

/** A page of fewer pixels is narrow, and so are the boxes on it. */
export const NARROW = 640;

/** What is linked, in its places, and what stands alone, whose places the page's width decides. */
export interface Layers {
  box: Size;
  linked: Placed;
  alone: Box[];
}

/** Places what is linked in layers, sources before what was made of them: the costly part, and the same at almost every width. */
export function layers({ boxes, links }: Sketch, narrow: boolean): Layers {
  const box = { width: narrow ? 142 : 176, height: 46 };
  const ends = new Set(links.flatMap((link) => [link.from, link.to]));
  const linked = layered({ boxes: boxes.filter((one) => ends.has(one.id)), links }, box);
  return { box, linked, alone: boxes.filter((one) => !ends.has(one.id)) };
}

/** Where boxes and lines go on a page so many pixels wide: below the layers, what stands alone, in rows. */
export function place({ box, linked, alone }: Layers, width: number): Placed {
  const columns = Math.max(1, Math.floor((width - MARGIN) / (box.width + GAP)));
  const top = linked.height === 0 ? MARGIN : linked.height + GAP;
  const rows = alone.map((one, i) => ({
    ...one,
    ...box,
    x: MARGIN + (i % columns) * (box.width + GAP),
    y: top + Math.floor(i / columns) * (box.height + GAP),
  }));
  const right = Math.max(0, ...rows.map((one) => one.x + one.width + MARGIN));
  const bottom = Math.max(0, ...rows.map((one) => one.y + one.height + MARGIN));
  return {
    width: Math.max(linked.width, right),
    height: Math.max(linked.height, bottom),
    boxes: [...linked.boxes, ...rows],
    links: linked.links,
  };
}

function layered({ boxes, links }: Sketch, size: Size): Placed {
  if (boxes.length === 0) return { width: 0, height: 0, boxes: [], links: [] };
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'LR', nodesep: GAP, ranksep: size.width / 3, marginx: MARGIN, marginy: MARGIN });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const box of boxes) graph.setNode(box.id, { ...size });
  links.forEach((link, i) => graph.setEdge(link.from, link.to, {}, String(i)));
  layout(graph);
  const whole = graph.graph() as { width?: number; height?: number };
  return {
    width: Math.ceil(whole.width ?? 0),
    height: Math.ceil(whole.height ?? 0),
    boxes: boxes.map((box) => {
      const { x, y } = graph.node(box.id) as Point;
      return { ...box, ...size, x: x - size.width / 2, y: y - size.height / 2 };
    }),
    links: links.map((link, i) => {
      const { points } = graph.edge(link.from, link.to, String(i)) as { points: Point[] };
      const [from, to] = [graph.node(link.from) as Point, graph.node(link.to) as Point];
      const inner = points.slice(1, -1);
      const ends = [{ x: from.x + size.width / 2, y: from.y }, ...inner, { x: to.x - size.width / 2, y: to.y }];
      return { ...link, path: curve(ends), middle: inner[Math.floor(inner.length / 2)]! };
    }),
  };
}

interface Size {
  width: number;
  height: number;
}

interface Point {
  x: number;
  y: number;
}

/** A line through points that bends at each without a corner. */
export function curve(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (!first || rest.length === 0) return '';
  const at = (x: number, y: number) => `${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`;
  let path = `M${at(first.x, first.y)}`;
  for (let i = 0; i < rest.length - 1; i++) {
    const [here, next] = [rest[i]!, rest[i + 1]!];
    path += `Q${at(here.x, here.y)} ${at((here.x + next.x) / 2, (here.y + next.y) / 2)}`;
  }
  const last = rest.at(-1)!;
  return `${path}L${at(last.x, last.y)}`;
}
