import { Graph, layout } from '@dagrejs/dagre';
import type { Edge, EdgeKind, Report } from '../../api/types';
import type { Origin } from './origins';

/** A box of the graph: a report, a source that is named but not at hand, or reports of one origin that are folded. */
export type Box =
  | { id: string; kind: 'report'; report: Report; first: boolean }
  | { id: string; kind: 'source'; name: string }
  | { id: string; kind: 'folded'; origin: Origin; reports: number };

export interface Link {
  from: string;
  to: string;
  /** Null for a source that is named: no edge of the trace. */
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
    const head = origin.reports[0]!;
    const unfolded = !folds || opened.has(head.id);
    const shown = unfolded ? origin.reports.slice(0, FOLD) : [head];
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

const BOX = { width: 172, height: 46 };

/** Where boxes and lines go: layered, sources before what was made of them. */
export function place({ boxes, links }: Sketch, across: boolean): Placed {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: across ? 'LR' : 'TB', nodesep: 14, ranksep: 56, marginx: 8, marginy: 8 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const box of boxes) graph.setNode(box.id, { ...BOX });
  links.forEach((link, i) => graph.setEdge(link.from, link.to, {}, String(i)));
  layout(graph);
  const size = graph.graph();
  return {
    width: Math.ceil(size.width ?? 0),
    height: Math.ceil(size.height ?? 0),
    boxes: boxes.map((box) => {
      const { x = 0, y = 0 } = graph.node(box.id);
      return { ...box, ...BOX, x: x - BOX.width / 2, y: y - BOX.height / 2 };
    }),
    links: links.map((link, i) => {
      const points: { x: number; y: number }[] = graph.edge(link.from, link.to, String(i)).points ?? [];
      return { ...link, path: curve(points), middle: points[Math.floor(points.length / 2)] ?? { x: 0, y: 0 } };
    }),
  };
}

/** A line through points that bends at each without a corner. */
export function curve(points: readonly { x: number; y: number }[]): string {
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
