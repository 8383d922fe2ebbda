import type { PlaceOfStory } from '../../api/types';
import { LANDS } from './world';

export interface Chart {
  width: number;
  height: number;
  lands: string[];
  /** Lines of longitude and latitude with what they are called. */
  lines: { path: string; label: string; x: number; y: number; across: boolean }[];
  points: { place: PlaceOfStory; x: number; y: number; r: number }[];
}

/** As many degrees are shown at least: nearer, the outline would only mislead. */
const LEAST = { lon: 36, lat: 20 };

/** The part of the world in which places lie, degrees of longitude and latitude equally long. */
export function chart(places: readonly PlaceOfStory[], width: number, height: number): Chart {
  const [west, east] = window(places.map((place) => place.lon), LEAST.lon, -180, 180);
  const [south, north] = window(places.map((place) => place.lat), LEAST.lat, -85, 85);
  const scale = Math.min(width / (east - west), height / (north - south));
  const left = (west + east) / 2 - width / scale / 2;
  const top = (south + north) / 2 + height / scale / 2;
  const x = (lon: number) => round((lon - left) * scale);
  const y = (lat: number) => round((top - lat) * scale);
  const most = Math.max(1, ...places.map((place) => place.articles.length));
  const step = [2, 5, 10, 20, 30].find((one) => one * scale >= 70) ?? 45;
  return {
    width,
    height,
    lands: LANDS.map((ring) => `M${ring.map(([lon, lat]) => `${x(lon)},${y(lat)}`).join('L')}Z`),
    lines: [
      ...steps(left, left + width / scale, step).map((lon) => ({
        path: `M${x(lon)},0V${height}`, label: degrees(lon, 'E', 'W'), x: x(lon), y: height - 4, across: false,
      })),
      ...steps(top - height / scale, top, step).map((lat) => ({
        path: `M0,${y(lat)}H${width}`, label: degrees(lat, 'N', 'S'), x: 4, y: y(lat) - 3, across: true,
      })),
    ],
    points: places.map((place) => ({
      place, x: x(place.lon), y: y(place.lat), r: round(4 + 8 * Math.sqrt(place.articles.length / most)),
    })),
  };
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
