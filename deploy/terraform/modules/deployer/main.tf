# Who .github/workflows/deploy.yaml is here: GitHub says which repository and environment a job is of, and no key is stored anywhere.
variable "name" { type = string }
variable "repository" { type = string }
variable "environment" { type = string }

resource "google_service_account" "deployer" {
  account_id   = "${var.name}-deployer"
  display_name = "Deploys ${var.name}"
}

# What is in the cluster, and no more: not the cluster itself, not its rights.
resource "google_project_iam_member" "deployer" {
  project = google_service_account.deployer.project
  role    = "roles/container.developer"
  member  = google_service_account.deployer.member
}

resource "google_iam_workload_identity_pool" "github" {
  workload_identity_pool_id = "${var.name}-github"
  display_name              = "GitHub's jobs"
}

resource "google_iam_workload_identity_pool_provider" "github" {
  workload_identity_pool_id          = google_iam_workload_identity_pool.github.workload_identity_pool_id
  workload_identity_pool_provider_id = "github"
  # Who may use the environment is its own settings' word (approvals, branches, tags): without it any workflow would do.
  attribute_condition = "assertion.repository == '${var.repository}' && assertion.environment == '${var.environment}'"
  attribute_mapping = {
    "google.subject"       = "assertion.sub"
    "attribute.repository" = "assertion.repository"
  }

  oidc {
    issuer_uri = "https://token.actions.githubusercontent.com"
  }
}

resource "google_service_account_iam_member" "github" {
  service_account_id = google_service_account.deployer.name
  role               = "roles/iam.workloadIdentityUser"
  member             = "principalSet://iam.googleapis.com/${google_iam_workload_identity_pool.github.name}/attribute.repository/${var.repository}"
}

output "account" { value = google_service_account.deployer.email }
output "provider" { value = google_iam_workload_identity_pool_provider.github.name }
