// An ESLint rule: what people read or hear comes from `messages/`, never from the markup itself, or it stays English.

const spokenAttributes = new Set([
  'alt',
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'label',
  'placeholder',
  'title',
]);
const hasWord = (/** @type {string} */ text) => /\p{L}{2}/u.test(text);

/** @type {import('eslint').Rule.RuleModule} */
export const noRawText = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { raw: 'Text for people belongs in messages/: "{{text}}"' },
  },
  create(context) {
    /** @param {any} node */
    const check = (node) => {
      if (hasWord(node.value)) context.report({ node, messageId: 'raw', data: { text: node.value.trim() } });
    };
    return {
      /** @param {any} node */
      SvelteText(node) {
        const isCode = ['SvelteStyleElement', 'SvelteScriptElement'].includes(node.parent.type);
        if (!isCode) check(node);
      },
      /** @param {any} attribute */
      SvelteAttribute(attribute) {
        if (!spokenAttributes.has(attribute.key.name)) return;
        for (const value of attribute.value) if (value.type === 'SvelteLiteral') check(value);
      },
    };
  },
};
