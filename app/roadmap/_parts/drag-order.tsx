'use client'
/**
 * A list whose rows can be dragged by their grips, with a pointer or a finger. A drop presses a button of the order's form, the same that
 * the arrows belong to: the server moves the row or says why not, and until then it stays where it was. Without JavaScript there are no
 * grips, and the arrows do it all.
 */
import { useEffect, useRef, type ReactNode } from 'react'
import { dropBefore, nearestGap } from './drag-place.ts'

interface Props {
  /** Id of the form of the arrows. */
  form: string
  /** What stands behind the last row on the whole roadmap: '' for the end. */
  end: string
  children: ReactNode
}

export function DragOrder({ form, end, children }: Props) {
  const list = useRef<HTMLOListElement>(null)
  const drop = useRef<HTMLButtonElement>(null)
  const pressed = useRef<Arrow | null>(null)
  useEffect(() => {
    const { current } = list
    if (!current) return
    const stop = dragging(
      current,
      (milestone, before) => {
        const button = drop.current
        if (!button) return
        button.value = `move ${milestone} ${before}`
        button.form?.requestSubmit(button)
      },
      end,
    )
    const remember = (event: MouseEvent) => (pressed.current = arrowIn(event.target) ?? pressed.current)
    current.addEventListener('click', remember)
    current.dataset.drag = 'on'
    return () => {
      stop()
      current.removeEventListener('click', remember)
    }
  }, [end])
  // A row that is put elsewhere loses the focus on its way, to what the form says of it: whoever moves it by the keyboard goes on from the
  // same arrow, and hears the words all the same.
  useEffect(() => {
    const { activeElement } = document
    const isLost = activeElement === document.body || activeElement?.closest('form')?.id === form
    if (pressed.current && isLost) arrowsOf(list.current, pressed.current)?.focus()
    pressed.current = null
  })
  return (
    <>
      <button type="submit" form={form} name="edit" ref={drop} hidden tabIndex={-1} aria-hidden="true" />
      <ol className="srl" ref={list}>
        {children}
      </ol>
    </>
  )
}

interface Arrow {
  milestone: string
  /** "up" or "down": how its label ends. */
  word: string
}

function arrowIn(target: EventTarget | null): Arrow | null {
  const button = target instanceof Element ? target.closest('button.mv') : null
  const { milestone } = button?.closest('li')?.dataset ?? {}
  return button && milestone !== undefined ? { milestone, word: (button.getAttribute('aria-label') ?? '').split(' ').at(-1) ?? '' } : null
}

/** The arrow that was pressed, or the other one of its row where it can go no further. */
function arrowsOf(list: HTMLOListElement | null, { milestone, word }: Arrow): HTMLButtonElement | undefined {
  const row = [...(list?.children ?? [])].find((it) => it instanceof HTMLLIElement && it.dataset.milestone === milestone)
  const arrows = [...(row?.querySelectorAll<HTMLButtonElement>('button.mv') ?? [])]
  return arrows.find((it) => it.getAttribute('aria-label')?.endsWith(` ${word}`)) ?? arrows[0]
}

type Drop = (milestone: string, before: string) => void

/** @returns what takes the listeners away */
function dragging(list: HTMLOListElement, drop: Drop, end: string): () => void {
  const controller = new AbortController()
  list.addEventListener(
    'pointerdown',
    (event) => {
      const grip = event.target instanceof Element ? event.target.closest('.grip') : null
      const row = grip?.closest<HTMLLIElement>('li')
      if (!grip || !row || event.button !== 0) return
      event.preventDefault()
      follow(event, { list, row, end, drop })
    },
    { signal: controller.signal },
  )
  return () => controller.abort()
}

interface Dragged {
  list: HTMLOListElement
  row: HTMLLIElement
  end: string
  drop: Drop
}

function follow(start: PointerEvent, { list, row, end, drop }: Dragged): void {
  const rows = [...list.querySelectorAll<HTMLLIElement>(':scope > li')]
  const ids = rows.map((it) => it.dataset.milestone ?? '')
  const from = rows.indexOf(row)
  const scrolled = window.scrollY
  const middles = rows.map((it) => it.getBoundingClientRect()).map((it) => it.top + it.height / 2)
  const controller = new AbortController()
  const { signal } = controller
  let gap = from
  row.dataset.dragged = 'yes'
  const mark = () => {
    for (const [index, it] of rows.entries()) it.toggleAttribute('data-gap', index === gap && gap !== from && gap !== from + 1)
    list.toggleAttribute('data-gap-end', gap === rows.length && from !== rows.length - 1)
  }
  const finish = (isDropped: boolean) => {
    controller.abort()
    delete row.dataset.dragged
    row.style.translate = ''
    for (const it of rows) it.removeAttribute('data-gap')
    list.removeAttribute('data-gap-end')
    const before = isDropped ? dropBefore(ids, { from, gap, end }) : null
    if (before !== null) drop(ids[from] ?? '', before)
  }
  const move = (event: PointerEvent) => {
    if (event.pointerId !== start.pointerId) return
    const by = window.scrollY - scrolled
    row.style.translate = `0 ${event.clientY - start.clientY + by}px`
    gap = nearestGap(middles, event.clientY + by)
    mark()
    if (event.clientY < EDGE) window.scrollBy(0, -STEP)
    if (event.clientY > window.innerHeight - EDGE) window.scrollBy(0, STEP)
  }
  window.addEventListener('pointermove', move, { signal })
  window.addEventListener('pointerup', () => finish(true), { signal })
  window.addEventListener('pointercancel', () => finish(false), { signal })
  window.addEventListener('keydown', (event) => event.key === 'Escape' && finish(false), { signal })
}

/** Pixels from the edge of the window at which it scrolls, and by how many. */
const EDGE = 70
const STEP = 14
