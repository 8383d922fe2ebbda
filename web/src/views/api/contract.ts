import { parse } from 'yaml';

type Node = { [key: string]: unknown };

export interface Operation {
  method: string;
  path: string;
  tag: string;
  summary: string;
  description: string | null;
  parameters: { name: string; where: string; required: boolean; type: string; description: string | null }[];
  answers: { status: string; description: string; types: string[] }[];
}

export interface Contract {
  description: string;
  tags: { name: string; description: string; operations: Operation[] }[];
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

/** What a reader of the API needs of `openapi.yaml`: its operations by tag, in the order of the file. */
export function contract(yaml: string): Contract {
  const root = parse(yaml) as Node;
  const info = root.info as Node;
  const base = String(((root.servers as Node[] | undefined)?.[0]?.url as string | undefined) ?? '');
  const operations = Object.entries(root.paths as Record<string, Node>).flatMap(([path, item]) =>
    METHODS.filter((method) => method in item).map((method) => operation(root, base + path, method, item[method] as Node)),
  );
  return {
    description: String(info.description ?? ''),
    tags: (root.tags as Node[]).map((tag) => ({
      name: String(tag.name),
      description: String(tag.description ?? ''),
      operations: operations.filter((one) => one.tag === tag.name),
    })),
  };
}

function operation(root: Node, path: string, method: string, node: Node): Operation {
  return {
    method: method.toUpperCase(),
    path,
    tag: String((node.tags as string[] | undefined)?.[0] ?? ''),
    summary: String(node.summary ?? ''),
    description: text(node.description),
    parameters: ((node.parameters as Node[] | undefined) ?? []).map((one) => {
      const parameter = resolved(root, one);
      return {
        name: String(parameter.name),
        where: String(parameter.in),
        required: parameter.required === true,
        type: typeName(root, parameter.schema as Node),
        description: text(parameter.description),
      };
    }),
    answers: Object.entries(node.responses as Record<string, Node>).map(([status, one]) => {
      const answer = resolved(root, one);
      return {
        status,
        description: String(answer.description ?? ''),
        types: Object.keys((answer.content as Node | undefined) ?? {}),
      };
    }),
  };
}

function resolved(root: Node, node: Node): Node {
  const ref = node.$ref;
  if (typeof ref !== 'string' || !ref.startsWith('#/')) return node;
  return ref.slice(2).split('/').reduce<Node>((at, key) => (at[key] ?? {}) as Node, root);
}

function typeName(root: Node, node: Node | undefined): string {
  if (!node) return '';
  const schema = resolved(root, node);
  if (Array.isArray(schema.enum)) return schema.enum.map(String).join(' | ');
  if (schema.type === 'array') return `${typeName(root, schema.items as Node)}, …`;
  return [schema.type].flat().map(String).join(' | ');
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
