// For unit tests of what is derived from the secret: settings that a serving process has, and no database behind them.
process.env['APP_SECRET'] ||= 'a secret of the tests, long enough for them'
process.env['DATABASE_URL_WEB'] ||= 'postgres://nobody@127.0.0.1:1/nothing'
process.env['DATABASE_URL_SYSTEM'] ||= 'postgres://nobody@127.0.0.1:1/nothing'
export {}
