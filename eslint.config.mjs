import { defineConfigWithVueTs, vueTsConfigs } from '@vue/eslint-config-typescript'
import vue from 'eslint-plugin-vue'
import accessibility from 'eslint-plugin-vuejs-accessibility'
import { typedParser } from './scripts/typedParser.mjs'

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name: a test proves that every exported name is used.',
}

/** The engine gets time, chance and language as arguments. */
const impure = [
  { object: 'Date', property: 'now', message: 'Pass the day in.' },
  { object: 'Math', property: 'random', message: 'Pass randomness in.' },
]

/** Words of a template that the rule on bare strings does not see: `{{ 'Words' }}` and `:title="`Words`"`. */
const spoken = 'aria-label|aria-description|aria-roledescription|title|alt|placeholder|label'
const wordsIn = place =>
  ['Literal[value=/\\p{L}{2}/u]', 'TemplateLiteral > TemplateElement[value.raw=/\\p{L}{2}/u]'].map(text => ({
    selector: `${place} > VExpressionContainer > ${text}`,
    message: 'Every word a reader sees is a message.',
  }))

export default defineConfigWithVueTs(
  { ignores: ['dist/**', 'node_modules/**', 'src/formats/validators/**', 'test-results/**', 'tests/fixtures/**'] },
  { files: ['**/*.{ts,vue}'] },
  vue.configs['flat/essential'],
  accessibility.configs['flat/recommended'],
  vueTsConfigs.strictTypeChecked,
  {
    files: ['**/*.{ts,vue}'],
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      eqeqeq: 'error',
      'no-restricted-syntax': ['error', noDefaultExport],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
    },
  },
  {
    files: ['src/**/*.vue'],
    rules: {
      'no-restricted-syntax': 'off',
      'vue/multi-word-component-names': 'error',
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/block-order': ['error', { order: ['script', 'template', 'style'] }],
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/define-props-declaration': ['error', 'type-based'],
      'vue/define-emits-declaration': ['error', 'type-literal'],
      'vue/enforce-style-attribute': ['error', { allow: ['scoped'] }],
      'vue/max-lines-per-block': ['error', { script: 150, template: 200 }],
      'vue/no-bare-strings-in-template': 'error',
      'vue/no-restricted-syntax': [
        'error',
        ...wordsIn('VElement'),
        ...wordsIn(`VAttribute[directive=true][key.argument.name=/^(${spoken})$/]`),
      ],
      'vue/no-static-inline-styles': 'error',
      'vue/no-v-html': 'error',
      'vuejs-accessibility/label-has-for': ['error', { required: { some: ['nesting', 'id'] } }],
      'vuejs-accessibility/no-autofocus': 'off',
      // Defaults of destructured props look useless to a rule that does not know Vue.
      '@typescript-eslint/no-useless-default-assignment': 'off',
    },
  },
  {
    files: ['src/engine/**/*.ts'],
    rules: {
      'no-restricted-properties': ['error', ...impure],
      'no-restricted-syntax': [
        'error',
        noDefaultExport,
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Pass the day in.' },
      ],
    },
  },
  { files: ['*.config.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['tests/**/*.ts'],
    rules: {
      'max-lines': 'off',
      '@typescript-eslint/no-floating-promises': 'error',
    },
  },
  { files: ['**/*.ts'], languageOptions: { parser: typedParser } },
  { files: ['**/*.vue'], languageOptions: { parserOptions: { parser: typedParser } } },
)
