import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { MarkdownText } from './markdown.tsx'

const html = (text: string, under: 1 | 2 | 3 = 2): string =>
  renderToStaticMarkup(createElement(MarkdownText, { text, under })).replace(/^<div class="markdown">|<\/div>$/g, '')

describe('Markdown', () => {
  test('is laid out: emphasis, code, quotes, lists and tables', () => {
    expect(html('*a* **b** ~~c~~ `d`')).toBe('<p><em>a</em> <strong>b</strong> <del>c</del> <code>d</code></p>')
    expect(html('```py\nx < 1\n```')).toBe('<pre><code>x &lt; 1\n</code></pre>')
    expect(html('> a')).toContain('<blockquote>\n<p>a</p>\n</blockquote>')
    expect(html('3. a\n4. b')).toContain('<ol start="3">')
    expect(html('|a|b|\n|-|-:|\n|1|2|')).toMatch(/<table>.*<th>a<\/th>\s*<th class="at-right">b<\/th>.*<td>1<\/td>/s)
  })

  test('says tasks in text, since nobody can tick them here', () => {
    expect(html('- [x] a\n- [ ] b')).toMatch(/<ul class="task">\s*<li class="task">☑ +a<\/li>\s*<li class="task">☐ +b<\/li>/)
  })

  test('keeps its headings below the one of the page that it stands under', () => {
    expect(html('# a\n\n## b\n\n### c')).toBe('<h3>a</h3>\n<h4>b</h4>\n<h5>c</h5>')
    expect(html('# a', 3)).toBe('<h4>a</h4>')
  })

  test('leaves no level of headings out, wherever a text begins', () => {
    expect(html('### a\n\n###### b\n\n### c')).toBe('<h3>a</h3>\n<h4>b</h4>\n<h3>c</h3>')
    expect(html('#### a\n\n# b\n\n###### c')).toBe('<h3>a</h3>\n<h3>b</h3>\n<h4>c</h4>')
    expect(html('# 1\n## 2\n### 3\n#### 4\n##### 5\n###### 6')).toContain('<h6>4</h6>\n<h6>5</h6>\n<h6>6</h6>')
    expect(html('> ## a\n\n- ### b')).toMatch(/<h3>a<.*<h4>b</s)
  })

  test('links to the web and to mailboxes only, and says nothing of this page', () => {
    const rel = 'rel="noreferrer nofollow"'
    expect(html('[a](https://a.example/?b=c&d)')).toBe(`<p><a href="https://a.example/?b=c&amp;d" ${rel}>a</a></p>`)
    expect(html('see www.a.example and ada@a.example')).toBe(
      `<p>see <a href="http://www.a.example" ${rel}>www.a.example</a> and <a href="mailto:ada@a.example" ${rel}>ada@a.example</a></p>`,
    )
    expect(html('[a](/account/delete) [b](//evil.example) [c](#main) [d](ftp://a.example)')).toBe('<p>a b c d</p>')
  })

  test('loads no picture: it is a link to it, or its words inside another link', () => {
    expect(html('![a cat](https://a.example/cat.png)')).toContain(
      '<a href="https://a.example/cat.png" rel="noreferrer nofollow">Picture: a cat</a>',
    )
    expect(html('[![b](https://a.example/b.png)](https://a.example)')).toBe(
      '<p><a href="https://a.example" rel="noreferrer nofollow">Picture: b</a></p>',
    )
  })

  test('has no ids, so that two texts on one page cannot meet', () => {
    expect(html('a[^1]\n\n[^1]: b\n\n# main')).not.toContain(' id=')
  })
})

/** Elements and attributes that the page may get out of a text, whatever stands in it. */
const ELEMENTS = new Set(
  'a blockquote br code del em h3 h4 h5 h6 hr li ol p pre section strong sup table tbody td th thead tr ul'.split(' '),
)
const ATTRIBUTES = new Set(['class', 'href', 'rel', 'start'])

/** Only tags that a browser would see as tags: what React escaped is text. */
function tagsOf(out: string): { name: string; attributes: Map<string, string> }[] {
  return [...out.matchAll(/<([a-zA-Z][^\s/>]*)([^>]*)>/g)].map(([, name = '', rest = '']) => ({
    name,
    attributes: new Map([...rest.matchAll(/([^\s=/"]+)(?:="([^"]*)")?/g)].map(([, key = '', value = '']) => [key, value])),
  }))
}

const ATTACKS = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)><script>alert(1)</script></svg>',
  '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="javascript:alert(1)"></object><embed src="javascript:alert(1)">',
  '<form action="https://evil.example"><input name="password"><button>Sign in</button></form>',
  '<a href="https://a.example" onclick="alert(1)" style="position:fixed;inset:0">x</a>',
  '<base href="https://evil.example/"><meta http-equiv="refresh" content="0;url=https://evil.example">',
  '<style>body{display:none}</style><link rel="stylesheet" href="https://evil.example/x.css">',
  '<details open ontoggle=alert(1)>',
  '<div><a href="javascript:alert(1)">x</a></div>',
  '<!--><img src=x onerror=alert(1)>-->',
  '<![CDATA[<img src=x onerror=alert(1)>]]>',
  '<?php echo "<script>alert(1)</script>" ?>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '[a](javascript:alert(1))',
  '[a](JaVaScRiPt:alert(1))',
  '[a](java\tscript:alert(1))',
  '[a](<java\nscript:alert(1)>)',
  '[a]( javascript:alert(1))',
  '[a](\u0001javascript:alert(1))',
  '[a](javascript&#58;alert(1))',
  '[a](javascript&colon;alert(1))',
  '[a](&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74&#x3A;alert(1))',
  '[a](jav&#x09;ascript:alert(1))',
  '[a](jav&NewLine;ascript:alert(1))',
  '[a](javascript%3Aalert(1))',
  '[a](javascript://https://a.example/%0Aalert(1))',
  '[a](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)',
  '[a](vbscript:msgbox(1))',
  '[a](file:///etc/passwd)',
  '[a](blob:https://a.example/1)',
  '[a](//evil.example)',
  '[a](/account/delete)',
  '[a](https://a.example "onmouseover=alert(1)")',
  '[a](https://a.example" onmouseover="alert(1))',
  "[a](https://a.example' onmouseover='alert(1))",
  '[a](https://a.example/"><script>alert(1)</script>)',
  '![a](javascript:alert(1))',
  '![a"onerror="alert(1)](x)',
  '![a](x "onerror=alert(1)")',
  '![a](https://evil.example/track.gif)',
  '<javascript:alert(1)>',
  '<data:text/html,alert(1)>',
  'javascript:alert(1)',
  'http://a.example/"onmouseover="alert(1)',
  'https://a.example/<script>alert(1)</script>',
  'www.a.example/"><img src=x onerror=alert(1)>',
  '[a][b]\n\n[b]: javascript:alert(1)',
  '[javascript:alert(1)]\n\n[javascript:alert(1)]: javascript:alert(1)',
  '[a[b](https://b.example)](https://a.example)',
  '[https://b.example](https://a.example)',
  '[![a](javascript:alert(1))](javascript:alert(1))',
  '[<img src=x onerror=alert(1)>](https://a.example)',
  '```"><img src=x onerror=alert(1)>\na\n```',
  '``` js onload=alert(1)\n</code></pre><script>alert(1)</script>\n```',
  '`</code><script>alert(1)</script>`',
  '|<script>alert(1)</script>|[a](javascript:alert(1))|\n|-|-|\n|<img src=x onerror=alert(1)>|b|',
  '- [x] <input autofocus onfocus=alert(1)>',
  '# <img src=x onerror=alert(1)>',
  'a[^1]\n\n[^1]: <script>alert(1)</script> [a](javascript:alert(1))',
  'a[^"onclick=alert(1)]\n\n[^"onclick=alert(1)]: b',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;img src=x onerror=alert(1)&#62;',
  '\\<script>alert(1)\\</script>',
  '<script\n>alert(1)</script\n>',
  '<scr\u0000ipt>alert(1)</scr\u0000ipt>',
  '\u202Ehttps://a.example',
  '{{constructor.constructor("alert(1)")()}} ${alert(1)}',
]

describe('Markdown of an attacker becomes no more than text and safe links', () => {
  test.each(ATTACKS)('%j', (attack) => {
    for (const text of [attack, `> ${attack}`, `- ${attack}`, `**${attack}**`]) {
      const out = html(text)
      for (const { name, attributes } of tagsOf(out)) {
        expect(ELEMENTS, out).toContain(name)
        for (const key of attributes.keys()) expect(ATTRIBUTES, out).toContain(key)
        if (name === 'a') expect(attributes.get('href'), out).toMatch(/^(https?:\/\/|mailto:)/)
        if (name === 'a') expect(attributes.get('rel'), out).toBe('noreferrer nofollow')
        if (attributes.has('class')) expect(attributes.get('class'), out).toMatch(/^(task|at-right|at-center)$/)
      }
      expect(out, 'a link inside a link').not.toMatch(/<a [^>]*>(?:(?!<\/a>).)*<a /s)
    }
  })
})

/** Milliseconds of work, whatever else the machine does. Without bounds some of these take many seconds or overflow the stack. */
const PATIENCE = 1_500

function workOf(what: () => void): number {
  const before = process.cpuUsage()
  what()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

describe('20,000 characters made to be slow are laid out, or shown as written, in bounded time', () => {
  const fill = (piece: string): string => piece.repeat(Math.ceil(20_000 / piece.length)).slice(0, 20_000)
  const pieces = [
    '[',
    '![',
    ']',
    '`',
    '` ``',
    '>',
    '> ',
    '1. ',
    '- ',
    '+ ',
    '**a_',
    'a**b',
    '~~a ',
    '[a](',
    '[a](<b',
    '[[a]](b)',
    '<a ',
    '<!--',
    '<![CDATA[',
  ]
  const lines = [
    '> a\n',
    '- a\n',
    '> 1. > 1. a\n',
    '|a|b|\n',
    '    a\n',
    '\t- a\n',
    '```\n',
    '---\n',
    '# a\n',
    '[a]: b\n',
    '- [ ] a\n',
    'a\n',
    '\n',
  ]
  const others = [
    'a',
    'a.',
    'a@',
    'a@a.',
    'www.',
    'http://',
    '<http://',
    '&#x',
    '&amp;',
    '\\',
    '\t',
    ' ',
    '#',
    '[^a]',
    'x@y.zz ',
    '漢',
    '👩‍💻',
  ]
  test.each([...pieces, ...lines, ...others])('%j', (piece) => {
    for (const text of [fill(piece), `> a\n${fill(piece)}`.slice(0, 20_000)]) {
      expect(workOf(() => html(text))).toBeLessThan(PATIENCE)
    }
  })

  test('one that nests too deep is shown as it was written, and says so', () => {
    const out = html(fill('1. '))
    expect(out).toContain('shown as it was written')
    expect(out).toContain('<pre>1. 1. 1. ')
  })

  test('a long honest note is laid out', () => {
    const note = '## Day\n\nSome words with *stress* and `code`.\n\n- a [link](https://a.example)\n- [ ] a task\n\n'.repeat(200)
    expect(html(note.slice(0, 19_900))).not.toContain('shown as it was written')
  })
})
