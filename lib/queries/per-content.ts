/** Remembers views that depend on nothing but the content and a key: it is immutable in a process, so each is worked out once. */
import type { Content } from '../domain/curriculum/content.ts'

export function perContent<Params, View>(
  keyOf: (params: Params) => string,
  view: (content: Content, params: Params) => View,
): (content: Content, params: Params) => View {
  const known = new WeakMap<Content, Map<string, View>>()
  return (content, params) => {
    const views = known.get(content) ?? new Map<string, View>()
    known.set(content, views)
    const key = keyOf(params)
    const found = views.get(key)
    if (found !== undefined) return found
    const made = view(content, params)
    views.set(key, made)
    return made
  }
}
