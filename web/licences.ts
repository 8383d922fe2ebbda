import { readdirSync, readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** Licences that let the page be passed on with their text beside it. */
const FITTING = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0'];
const PACKAGE = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//;

interface Manifest {
  name: string;
  version: string;
  license?: string;
}

/**
 * Puts `page-licences.txt` into the page: every package whose code is in it, with its licence. A package with another licence than
 * those that fit, or without a text of it, ends the build.
 */
export function licences(): Plugin {
  return {
    name: 'licences',
    apply: 'build',
    generateBundle(_, bundle) {
      const modules = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
      const folders = new Set(modules.flatMap((id) => PACKAGE.exec(id)?.[1] ?? []));
      const texts = [...folders].sort().map(licenceOf);
      const head = `Packages whose code is in the page's files, each with its licence.\n`;
      this.emitFile({ type: 'asset', fileName: 'page-licences.txt', source: [head, ...texts].join(`\n${'-'.repeat(80)}\n\n`) });
    },
  };
}

function licenceOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as Manifest;
  if (!license || !FITTING.includes(license)) throw new Error(`${name}: the licence ${license} is none of ${FITTING.join(', ')}`);
  const file = readdirSync(folder).find((one) => /^licen[cs]e(\.|$)/i.test(one));
  if (!file) throw new Error(`${name}: there is no text of its licence`);
  return `${name} ${version}: ${license}\n\n${readFileSync(`${folder}/${file}`, 'utf8').trim()}\n`;
}
