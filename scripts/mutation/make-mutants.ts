import { parseAst } from 'vite';

/** One small change in a source file. */
export interface Mutant {
  /** Path from the root of the project. */
  readonly path: string;
  /** From 1. */
  readonly line: number;
  readonly what: string;
  readonly before: string;
  readonly after: string;
  /** The whole file with the change in it. */
  readonly code: string;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}
interface Edit {
  readonly what: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Every mutant of a TypeScript file: what a slip of the hand would do to a rule. Types and the words for people are left alone. */
export function makeMutants(path: string, code: string): readonly Mutant[] {
  const edits = [...nodesOf(parseAst(code, { lang: 'ts' }))].flatMap((node) => editsOf(node, code));
  return edits.map(({ what, start, end, text }) => ({
    path,
    line: code.slice(0, start).split('\n').length,
    what,
    before: code.slice(start, end),
    after: text,
    code: code.slice(0, start) + text + code.slice(end),
  }));
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** TypeScript nodes that hold an expression; all others are types. */
const transparent: readonly string[] = ['TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression'];

function* nodesOf(node: unknown): Generator<Node> {
  if (Array.isArray(node)) for (const one of node) yield* nodesOf(one);
  if (!isNode(node) || node.type === 'ImportDeclaration') return;
  if (node.type.startsWith('TS') && !transparent.includes(node.type)) return;
  yield node;
  for (const value of Object.values(node)) if (typeof value === 'object') yield* nodesOf(value);
}

function editsOf(node: Node, code: string): readonly Edit[] {
  const place: Place = {
    text: (one) => (isNode(one) ? code.slice(one.start, one.end) : ''),
    replace: (what, by, at = node) => ({ what, start: at.start, end: at.end, text: by }),
  };
  return editors[node.type]?.(node, place) ?? [];
}

/** What an editor needs to know of the file. */
interface Place {
  readonly text: (node: unknown) => string;
  readonly replace: (what: string, by: string, at?: Node) => Edit;
}
type Editor = (node: Node, place: Place) => readonly Edit[];

const editors: Readonly<Record<string, Editor>> = {
  IfStatement: editCondition,
  ConditionalExpression: editCondition,
  LogicalExpression: editLogic,
  BinaryExpression: swapOperator,
  UnaryExpression: (node, { text, replace }) =>
    node.operator === '!' ? [replace('negation is gone', text(node.argument))] : [],
  ArrayExpression: dropElements,
  CallExpression: editCall,
  Literal: editLiteral,
  ThrowStatement: (_node, { replace }) => [replace('nothing is thrown', ';')],
  ExpressionStatement: ({ expression }, { replace }) =>
    isNode(expression) && expression.type === 'CallExpression' ? [replace('call is gone', ';')] : [],
};

function editCondition({ test }: Node, { replace }: Place): readonly Edit[] {
  if (!isNode(test)) return [];
  return [
    replace('condition is always true', 'true', test),
    replace('condition is never true', 'false', test),
  ];
}

function editLogic(node: Node, { text, replace }: Place): readonly Edit[] {
  const [left, right] = [text(node.left), text(node.right)];
  const sides = [replace('right side is gone', `(${left})`), replace('left side is gone', `(${right})`)];
  if (node.operator === '??') return sides;
  const other = node.operator === '&&' ? '||' : '&&';
  return [...sides, replace(`${String(node.operator)} is ${other}`, `((${left}) ${other} (${right}))`)];
}

const swaps: Readonly<Record<string, readonly string[]>> = {
  '===': ['!=='],
  '!==': ['==='],
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '|': ['&'],
  '^': ['|'],
};

function swapOperator(node: Node, { text, replace }: Place): readonly Edit[] {
  const operator = String(node.operator);
  return (swaps[operator] ?? []).map((other) =>
    replace(`${operator} is ${other}`, `(${text(node.left)} ${other} ${text(node.right)})`),
  );
}

function dropElements(node: Node, { text, replace }: Place): readonly Edit[] {
  const elements = Array.isArray(node.elements) ? node.elements.filter(isNode) : [];
  return elements.map((dropped) => {
    const rest = elements.filter((one) => one !== dropped).map(text);
    return replace('an element of the list is gone', `[${rest.join(', ')}]`);
  });
}

const methods: Readonly<Record<string, string>> = {
  some: 'every',
  every: 'some',
  startsWith: 'endsWith',
  endsWith: 'startsWith',
  find: 'findLast',
  findLast: 'find',
};
/** Methods whose call may be left out: what they are called on is of the same kind. */
const droppable: readonly string[] = [
  'filter',
  'toLowerCase',
  'trim',
  'slice',
  'replace',
  'replaceAll',
  'toReversed',
  'toSorted',
  'subarray',
];

function editCall(node: Node, { text, replace }: Place): readonly Edit[] {
  const { callee } = node;
  if (!isNode(callee) || callee.type !== 'MemberExpression') return [];
  const name = text(callee.property);
  const object = text(callee.object);
  const other = methods[name];
  const edits: Edit[] = [];
  if (other !== undefined)
    edits.push(
      replace(`${name} is ${other}`, text(node).replace(object, '').replace(`.${name}`, `.${other}`)),
    );
  const swapped = edits.map((edit) => ({ ...edit, text: object + edit.text }));
  return droppable.includes(name) ? [...swapped, replace(`${name} is gone`, object)] : swapped;
}

function editLiteral(node: Node, { replace }: Place): readonly Edit[] {
  if (node.value === 'fail') return [replace('fail is warn', "'warn'")];
  if (typeof node.value === 'boolean')
    return [replace(`${String(node.value)} is its opposite`, String(!node.value))];
  if (typeof node.value === 'number')
    return [
      replace('a number is one more', String(node.value + 1)),
      replace('a number is one less', `(${node.value - 1})`),
    ];
  return [];
}
