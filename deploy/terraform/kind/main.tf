# The same on one machine: a kind cluster, the secret its overlay asks for, images loaded, everything applied. It uses no provider,
# only the programs docker, kind and kubectl: tofu -chdir=deploy/terraform/kind init && tofu -chdir=deploy/terraform/kind apply
terraform {
  required_version = ">= 1.9"
}

variable "name" {
  description = "The cluster's name; its kubectl context is kind-<name>."
  type        = string
  default     = "gerai"

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{0,30}$", var.name))
    error_message = "Small letters, digits and dashes."
  }
}

variable "port" {
  description = "Where the gateway answers on this machine. The app is told http://localhost:8080 (overlays/kind)."
  type        = number
  default     = 8080
}

variable "node_image" {
  description = "The version of Kubernetes, as an image of kind's."
  type        = string
  default     = "kindest/node:v1.33.1"
}

locals {
  root    = abspath("${path.module}/../../..")
  context = "kind-${var.name}"
  config = yamlencode({
    kind       = "Cluster"
    apiVersion = "kind.x-k8s.io/v1alpha4"
    nodes = [{
      role  = "control-plane"
      image = var.node_image
      extraPortMappings = [{
        containerPort = 30080
        hostPort      = var.port
        listenAddress = "127.0.0.1"
      }]
    }]
  })
}

resource "terraform_data" "cluster" {
  input            = var.name
  triggers_replace = [local.config]

  provisioner "local-exec" {
    command     = "kind create cluster --name \"$NAME\" --wait 120s --config - <<< \"$CONFIG\""
    interpreter = ["bash", "-euc"]
    environment = {
      NAME   = var.name
      CONFIG = local.config
    }
  }

  provisioner "local-exec" {
    when        = destroy
    command     = "kind delete cluster --name \"$NAME\""
    interpreter = ["bash", "-euc"]
    environment = {
      NAME = self.input
    }
  }
}

# Its values are made by the script and go straight into the cluster: none of them is in this code's state.
resource "terraform_data" "secrets" {
  triggers_replace = [terraform_data.cluster.id]

  provisioner "local-exec" {
    command     = "${path.module}/secrets.sh"
    interpreter = ["bash", "-eu"]
    environment = {
      CONTEXT = local.context
    }
  }
}

resource "terraform_data" "images" {
  triggers_replace = [terraform_data.cluster.id]

  provisioner "local-exec" {
    command     = <<-EOT
      docker build --target app --tag gerai:local "$ROOT"
      docker build --target gateway --tag gerai-gateway:local "$ROOT"
      kind load docker-image --name "$NAME" gerai:local gerai-gateway:local
    EOT
    interpreter = ["bash", "-euc"]
    environment = {
      ROOT = local.root
      NAME = var.name
    }
  }
}

resource "terraform_data" "gerai" {
  triggers_replace = [terraform_data.images.id, terraform_data.secrets.id]

  provisioner "local-exec" {
    command     = <<-EOT
      kubectl --context "$CONTEXT" apply -k "$ROOT/deploy/kubernetes/overlays/kind" -l gerai.id/step=prepare
      kubectl --context "$CONTEXT" --namespace gerai wait --for=condition=complete --timeout=600s job/migrate
      kubectl --context "$CONTEXT" apply -k "$ROOT/deploy/kubernetes/overlays/kind"
      kubectl --context "$CONTEXT" --namespace gerai rollout status --timeout=300s deployment/app deployment/gateway
    EOT
    interpreter = ["bash", "-euc"]
    environment = {
      ROOT    = local.root
      CONTEXT = local.context
    }
  }
}

output "address" {
  value = "http://localhost:${var.port}"
}
