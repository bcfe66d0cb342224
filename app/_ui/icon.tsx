/** Small line icons, drawn on a 24 px grid. Decorative: the word beside them says what they mean. */
const PATHS = {
  check: 'M4.5 12.5 9.5 17.5 19.5 6.5',
  down: 'M6 9.5 12 15.5 18 9.5',
  left: 'M11 5.5 4.5 12 11 18.5M5 12h14.5',
  right: 'M13 5.5 19.5 12 13 18.5M19 12H4.5',
  up: 'M5.5 11 12 4.5 18.5 11M12 5v14.5',
  'down-arrow': 'M5.5 13 12 19.5 18.5 13M12 19V4.5',
  alert: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 7.5v5.5M12 16.5v.01',
  info: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 11v5.5M12 7.5v.01',
  ok: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M8 12.3l2.8 2.7L16 9.3',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 7v5.2l3.5 2',
  lock: 'M6 10.5h12v9.5H6zM8.5 10.5V7.5a3.5 3.5 0 0 1 7 0v3',
  eye: 'M2.5 12C5 7.5 8.3 5.5 12 5.5s7 2 9.5 6.5c-2.5 4.5-5.8 6.5-9.5 6.5S5 16.5 2.5 12M12 9.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5',
  save: 'M5 4.5h11l3.5 3.5v11.5H5zM8.5 4.5v4.5h6V4.5M8.5 19v-5.5h7V19',
  external: 'M14 4.5h5.5V10M19 5l-8 8M10 6H5v13h13v-5',
  user: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8M4.5 20.5c.8-4 3.6-6 7.5-6s6.7 2 7.5 6',
  compare: 'M4 19.5h16M6.5 19V11M12 19V5M17.5 19v-5.5',
  trail: 'M3.5 19.5h5l3-8h3l2.5-6h3.5M6 15.5h.01',
  compass: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M15.5 8.5l-2 5-5 2 2-5z',
  laptop: 'M5.5 5.5h13v9.5h-13zM2.5 18.5h19',
  list: 'M4 6h.01M4 12h.01M4 18h.01M8.5 6H20M8.5 12H20M8.5 18H20',
  map: 'M9 4.5 3.5 7v12.5L9 17l6 2.5 5.5-2.5V4.5L15 7zM9 4.5V17M15 7v12.5',
  mail: 'M22 13V6a2 2 0 0 0-2-2H4a2 2 0 0 0-2 2v12a2 2 0 0 0 2 2h8M22 7l-9 5.7a2 2 0 0 1-2 0L2 7M16 19l2 2 4-4',
  phone: 'M7.5 3h9v18h-9zM11 18h2',
  key: 'M8 11a4 4 0 1 0 0 8 4 4 0 0 0 0-8M11 12.5 19.5 4.5M16 8l3 3',
  shield: 'M12 3.5 5 6v5.5c0 4.5 3 7.5 7 9 4-1.5 7-4.5 7-9V6zM9 12l2 2 4-4',
  x: 'M6 6l12 12M18 6 6 18',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  branch: 'M6 3v12M15 6a9 9 0 0 0-9 9M18 3a3 3 0 1 0 0 6 3 3 0 0 0 0-6M6 15a3 3 0 1 0 0 6 3 3 0 0 0 0-6',
  globe: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20M12 2a14.5 14.5 0 0 0 0 20 14.5 14.5 0 0 0 0-20M2 12h20',
  overview: 'M4 4h6v6H4zM4 14h6v6H4zM14 4.5h6M14 9.5h6M14 14.5h6M14 19.5h6',
  users: 'M9 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8M2.5 20.5c.6-4 3-6 6.5-6s5.9 2 6.5 6M16 4.3a4 4 0 0 1 0 7.4M18 15c2 .8 3.1 2.6 3.5 5.5',
  review: 'M4 5h16v11h-8l-4.5 4V16H4zM8.5 10.5l2.5 2.3 4.5-4.5',
  bell: 'M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 1.5h-15zM10 20.5h4',
  calendar:
    'M8 2v3M16 2v3M5 3h14a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2M3 9h18M8 13h.01M12 13h.01M16 13h.01M8 17h.01M12 17h.01M16 17h.01',
  grip: 'M9 5v.01M9 12v.01M9 19v.01M15 5v.01M15 12v.01M15 19v.01',
  log: 'M6 3.5h12v17H6zM9.5 8h5M9.5 12h5M9.5 16h3',
} as const

export type IconName = keyof typeof PATHS

export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return (
    <svg
      className="ic"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  )
}
