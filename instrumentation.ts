/** What a serving process starts beside answering. Next calls it once, before the first request. */
export async function register(): Promise<void> {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs' || process.env['NEXT_PHASE'] === 'phase-production-build') return
  const { startMailWorker } = await import('./lib/mail/worker.ts')
  startMailWorker()
  const { startJobs } = await import('./lib/jobs/worker.ts')
  startJobs()
}
