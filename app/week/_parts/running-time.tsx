'use client'
/** Minutes that go on: counted from what the server said, so that a clock that is wrong here does no harm. */
import { useEffect, useState } from 'react'
import { ranWords } from './ran-words.ts'

/** Milliseconds. */
const LOOK = 5_000
const MINUTE = 60_000

/** @param minutes that ran when the page was made */
export function RunningTime({ minutes }: { minutes: number }) {
  const [since, setSince] = useState(0)
  useEffect(() => {
    const start = Date.now()
    const look = setInterval(() => setSince(Math.floor((Date.now() - start) / MINUTE)), LOOK)
    return () => clearInterval(look)
  }, [])
  return <span role="timer">{ranWords(minutes + since)}</span>
}
