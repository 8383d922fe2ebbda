import type { PlaceOfStory } from '../../api/types';
import { LANDS } from './world';

export interface Chart {
  width: number;
  height: number;
  lands: string[];
  /** Lines of longitude and latitude with what they are called. */
  lines: { path: string; label: string; x: number; y: number; across: boolean }[];
  tiles: { url: string; x: number; y: number; size: number }[];
  points: { place: PlaceOfStory; x: number; y: number; r: number }[];
}

/** How the globe is laid flat: a latitude becomes a height in degrees, and back. */
interface Flat {
  up: (lat: number) => number;
  lat: (up: number) => number;
  /** As many degrees are shown at least. */
  least: { lon: number; lat: number };
}

/** Degrees of longitude and latitude equally long. Nearer, the outline would only mislead. */
const PLAIN: Flat = { up: (lat) => lat, lat: (up) => up, least: { lon: 36, lat: 20 } };

/** Where tiles end: the poles lie infinitely far. */
const LAST_LAT = 85.0511;

/** As tiles are drawn. */
const MERCATOR: Flat = {
  up: (lat) => (Math.asinh(Math.tan((Math.max(-LAST_LAT, Math.min(LAST_LAT, lat)) * Math.PI) / 180)) * 180) / Math.PI,
  lat: (up) => (Math.atan(Math.exp((up * Math.PI) / 180)) * 360) / Math.PI - 90,
  least: { lon: 4, lat: 2 },
};

const TILE = 256;
const MOST_ZOOM = 18;

/**
 * The part of the world in which places lie.
 *
 * @param tiles address of tiles to lay over the outline, with {z}, {x} and {y} in it
 */
export function chart(places: readonly PlaceOfStory[], width: number, height: number, tiles: string | null = null): Chart {
  const flat = tiles ? MERCATOR : PLAIN;
  const [west, east] = window(places.map((place) => place.lon), flat.least.lon, -180, 180);
  const [low, high] = window(places.map((place) => place.lat), flat.least.lat, -85, 85);
  const [south, north] = [flat.up(low), flat.up(high)];
  const scale = Math.min(width / (east - west), height / (north - south));
  const left = (west + east) / 2 - width / scale / 2;
  const top = (south + north) / 2 + height / scale / 2;
  const x = (lon: number) => round((lon - left) * scale);
  const y = (lat: number) => round((top - flat.up(lat)) * scale);
  const most = Math.max(1, ...places.map((place) => place.articles.length));
  const step = [2, 5, 10, 20, 30].find((one) => one * scale >= 70) ?? 45;
  const bottom = flat.lat(top - height / scale);
  return {
    width,
    height,
    lands: LANDS.map((ring) => `M${ring.map(([lon, lat]) => `${x(lon)},${y(lat)}`).join('L')}Z`),
    lines: [
      ...steps(left, left + width / scale, step).map((lon) => ({
        path: `M${x(lon)},0V${height}`, label: degrees(lon, 'E', 'W'), x: x(lon), y: height - 4, across: false,
      })),
      ...steps(bottom, flat.lat(top), step).map((lat) => ({
        path: `M0,${y(lat)}H${width}`, label: degrees(lat, 'N', 'S'), x: 4, y: y(lat) - 3, across: true,
      })),
    ],
    tiles: tiles ? tilesOf(tiles, { left, top, scale, width, height }) : [],
    points: places.map((place) => ({
      place, x: x(place.lon), y: y(place.lat), r: round(4 + 8 * Math.sqrt(place.articles.length / most)),
    })),
  };
}

/** Where a map lies, in degrees as they are laid flat; `scale` is the pixels of one. */
interface Frame {
  left: number;
  top: number;
  scale: number;
  width: number;
  height: number;
}

/** The tiles that cover a map, of the zoom at which they are drawn most nearly in their own size. */
function tilesOf(template: string, { left, top, scale, width, height }: Frame): Chart['tiles'] {
  const world = 360 * scale;
  const zoom = Math.min(MOST_ZOOM, Math.max(0, Math.round(Math.log2(world / TILE))));
  const many = 2 ** zoom;
  const size = world / many;
  const x = (180 + left) * scale;
  const y = (180 - top) * scale;
  const found: Chart['tiles'] = [];
  for (let row = Math.max(0, Math.floor(y / size)); row < many && row * size < y + height; row++) {
    for (let column = Math.floor(x / size); column * size < x + width; column++) {
      const around = ((column % many) + many) % many;
      const url = template.replaceAll('{z}', `${zoom}`).replaceAll('{x}', `${around}`).replaceAll('{y}', `${row}`);
      found.push({ url, x: round(column * size - x), y: round(row * size - y), size: round(size) });
    }
  }
  return found;
}

function window(values: number[], least: number, min: number, max: number): [number, number] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const half = Math.max(least, (high - low) * 1.3) / 2;
  const middle = (low + high) / 2;
  return [Math.max(min, middle - half), Math.min(max, middle + half)];
}

function steps(from: number, to: number, step: number): number[] {
  const found: number[] = [];
  for (let at = Math.ceil(from / step) * step; at <= to; at += step) found.push(at);
  return found;
}

function degrees(at: number, positive: string, negative: string): string {
  return `${Math.abs(at)}°${at === 0 ? '' : at > 0 ? positive : negative}`;
}

function round(n: number): number {
  return Math.round(n * 10) / 10;
}
