// Loaded into every child process before its own program (`node --require`), and into the launcher itself by
// bin/start.mjs: when the parent goes, in whatever way, the child goes too. Without it a kill -9 of the launcher leaves five processes and a taken port behind.

process.once('disconnect', () => {
  setTimeout(() => process.exit(1), 10_000).unref()
  if (process.listenerCount('SIGTERM') === 0) process.exit(1)
  process.emit('SIGTERM')
})
process.channel?.unref()
