'use client'
/**
 * What is inside begins anew, without what it said, when something else begins: words about what ended stay until then. Without JavaScript
 * each page is new.
 */
import { Fragment, useState, type ReactNode } from 'react'

/** @param begun to know by what has begun; null while nothing has */
export function Anew({ begun, children }: { begun: string | null; children: ReactNode }) {
  const [last, setLast] = useState(begun)
  const [times, setTimes] = useState(0)
  if (begun !== last) {
    setLast(begun)
    if (begun !== null) setTimes(times + 1)
  }
  return <Fragment key={times}>{children}</Fragment>
}
