/**
 * The last word on a learner's Markdown, after it was sanitised: links that lead to the web or to a mailbox and say nothing of this
 * page, pictures as links, headings below those of the page, task marks as text.
 */
import type { Element, ElementContent, Root } from 'hast'

interface Options {
  /** Level of the page's heading above the text: a first heading becomes one lower. */
  under: 1 | 2 | 3
}

const SAFE = /^(?:https?:\/\/|mailto:)[^\s]+$/i

/** A plugin for rehype. */
export function settle({ under }: Options) {
  return (tree: Root): void => {
    const place: Place = { level: outline(under), inLink: false }
    tree.children = tree.children.flatMap((node) => (node.type === 'doctype' ? [] : settled(node, place)))
  }
}

interface Place {
  level: (written: number) => number
  inLink: boolean
}

/** Levels as the page needs them: the first is one under the page's, and none is left out on the way down. */
function outline(under: number): Place['level'] {
  let open: number[] = []
  return (written) => {
    open = [...open.filter((it) => it < written), written]
    return Math.min(6, under + open.length)
  }
}

function settled(node: ElementContent, place: Place): ElementContent[] {
  if (node.type !== 'element') return [node]
  const inside = (inLink: boolean) => node.children.flatMap((it) => settled(it, { ...place, inLink }))
  if (node.tagName === 'a') return link(node.properties['href'], inside(true), place.inLink)
  if (node.tagName === 'img') return picture(node, place.inLink)
  if (node.tagName === 'input') return [{ type: 'text', value: node.properties['checked'] ? '☑ ' : '☐ ' }]
  const heading = /^h([1-6])$/.exec(node.tagName)
  const tagName = heading ? `h${place.level(Number(heading[1]))}` : node.tagName
  return [{ ...node, tagName, properties: kept(node), children: inside(place.inLink) }]
}

/** A link inside a link is its words; one that leads elsewhere than to the web or a mailbox is its words too. */
function link(href: unknown, children: ElementContent[], inLink: boolean): ElementContent[] {
  if (inLink || typeof href !== 'string' || !SAFE.test(href)) return children
  return [{ type: 'element', tagName: 'a', properties: { href, rel: ['noreferrer', 'nofollow'] }, children }]
}

/** Loading a picture from elsewhere would tell that place who reads what. */
function picture(node: Element, inLink: boolean): ElementContent[] {
  const { src, alt } = node.properties
  const words = typeof alt === 'string' && alt !== '' ? alt : typeof src === 'string' ? src : 'without an address'
  return link(src, [{ type: 'text', value: `Picture: ${words}` }], inLink)
}

/** Ids and titles could meet those of the page; what remains is how a table's cell or a list is set. */
function kept({ properties }: Element): Element['properties'] {
  const { align, start, className } = properties
  const task = [className].flat().some((it) => it === 'contains-task-list' || it === 'task-list-item')
  const set = task ? 'task' : align === 'right' || align === 'center' ? `at-${align}` : null
  return { ...(start ? { start } : {}), ...(set ? { className: [set] } : {}) }
}
