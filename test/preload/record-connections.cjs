// Loaded into every process of a world with NODE_OPTIONS: writes down each connection and name look-up that would
// leave this machine. It lets them go on (they fail here anyway); the test reads the file.
const { appendFileSync } = require('node:fs')
const dns = require('node:dns')
const dgram = require('node:dgram')
const net = require('node:net')

const file = process.env.GEZINSBEELD_TEST_VERBINDINGEN
const LOOPBACK = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+|localhost)$/
const write = (line) => file && appendFileSync(file, `${process.argv[1]} ${line}\n`)

const connect = net.Socket.prototype.connect
net.Socket.prototype.connect = function recorded(...args) {
  const [options] = Array.isArray(args[0]) ? args[0] : args
  const host = typeof options === 'object' && options !== null ? options.host : args[1]
  const path = typeof options === 'object' && options !== null ? options.path : undefined
  if (path === undefined && host !== undefined && !LOOPBACK.test(String(host))) write(`connect ${host}`)
  return connect.apply(this, args)
}

for (const api of [dns, dns.promises]) {
  for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) {
    const real = api[name]
    api[name] = function recorded(host, ...rest) {
      if (!LOOPBACK.test(String(host))) write(`${name} ${host}`)
      return real.call(this, host, ...rest)
    }
  }
}

const send = dgram.Socket.prototype.send
dgram.Socket.prototype.send = function recorded(...args) {
  write('udp')
  return send.apply(this, args)
}
write('started')
