variable "project" {
  description = "The Google Cloud project of this environment."
  type        = string
}

variable "environment" {
  description = "staging or production; begins every name."
  type        = string

  validation {
    condition     = contains(["staging", "production"], var.environment)
    error_message = "staging or production"
  }
}

variable "region" {
  description = "Jakarta: near the buyers, and personal data stays in the country."
  type        = string
  default     = "asia-southeast2"
}

variable "network_cidr" {
  description = "Nodes, pods and private services are inside of it; deploy/kubernetes names the same in its network policies."
  type        = string
}

variable "domain" {
  description = "Where browsers reach the shop."
  type        = string
}

variable "database_tier" {
  description = "Cloud SQL's machine."
  type        = string
}

variable "redis_memory_gb" {
  description = "What the instances share; it may be lost."
  type        = number
  default     = 1
}

variable "protected" {
  description = "Whether what keeps data refuses to be destroyed, and stands in two zones."
  type        = bool
  default     = true
}

variable "repository" {
  description = "Whose workflow deploys: owner/name on GitHub."
  type        = string
  default     = "gerai/gerai"
}

variable "operators_cidr" {
  description = "From where the cluster's own API may be asked by its address."
  type        = string
}
