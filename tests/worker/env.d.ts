declare module 'cloudflare:test' {
  export function applyD1Migrations(db: import('@cloudflare/workers-types').D1Database, migrations: unknown[]): Promise<void>
  export function createScheduledController(options?: { scheduledTime?: Date; cron?: string }): import('@cloudflare/workers-types').ScheduledController
}
declare module 'cloudflare:workers' {
  export const env: { DB: import('@cloudflare/workers-types').D1Database; MIGRATIONS: unknown[]; ORIGIN: string; SETUP_CODE: string }
}
