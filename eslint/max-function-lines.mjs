/** The object that a function is there to make: `({ strapi }) => ({ …methods })`, or its last statement. */
const madeObject = ({ body }) => {
  if (body.type !== 'BlockStatement') return body;
  const last = body.body.at(-1);
  return last?.type === 'ReturnStatement' ? last.argument : null;
};

const unwrapped = (node) =>
  node && /^TS(As|Satisfies)Expression$/.test(node.type) ? unwrapped(node.expression) : node;

const isFunction = (node) => /Function/.test(node?.type ?? '');

const isFactory = (node) => {
  const made = unwrapped(madeObject(node));
  return (
    made?.type === 'ObjectExpression' && made.properties.some(({ value }) => isFunction(value))
  );
};

const linesOf = ({ loc }) => loc.end.line - loc.start.line + 1;

/**
 * ESLint's `max-lines-per-function`, but for factories (functions that return an object of methods, as
 * Strapi's services and controllers are): there, each method counts on its own and not for the factory.
 */
export default {
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Keep functions short; a factory is as long as what is not in its methods',
    },
    schema: [{ type: 'object', properties: { max: { type: 'integer', minimum: 1 } } }],
    messages: { tooLong: 'This function has {{lines}} lines; at most {{max}} are allowed.' },
  },
  create(context) {
    const max = context.options[0]?.max ?? 60;
    const open = [];
    const leave = (node) => {
      const { nested } = open.pop();
      const whole = linesOf(node);
      if (open.length > 0) open.at(-1).nested += whole;
      const lines = isFactory(node) ? whole - nested : whole;
      if (lines > max) {
        context.report({ node, loc: node.loc.start, messageId: 'tooLong', data: { lines, max } });
      }
    };
    return {
      ':function': () => void open.push({ nested: 0 }),
      ':function:exit': leave,
    };
  },
};
