# For the compose file's private network only: elsewhere listener and storage are the cluster's (TLS, raft).
ui            = true
disable_mlock = false
api_addr      = "http://vault:8200"

listener "tcp" {
  address     = "0.0.0.0:8200"
  tls_disable = true
}

storage "file" {
  path = "/vault/file"
}
