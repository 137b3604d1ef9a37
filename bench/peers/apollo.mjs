// Apollo Server 5 standalone with @apollo/gateway, everything at its default; the supergraph is the only argument.
import { readFileSync } from 'node:fs'
import { ApolloGateway } from '@apollo/gateway'
import { ApolloServer } from '@apollo/server'
import { startStandaloneServer } from '@apollo/server/standalone'

const gateway = new ApolloGateway({ supergraphSdl: readFileSync(process.argv[2], 'utf8') })
const { url } = await startStandaloneServer(new ApolloServer({ gateway }), { listen: { host: '127.0.0.1', port: 0 } })
console.log(JSON.stringify({ gereed: true, port: Number(new URL(url).port) }))
