terraform {
  required_version = ">= 1.9"

  required_providers {
    google = {
      source  = "hashicorp/google"
      version = "~> 7.0"
    }
    random = {
      source  = "hashicorp/random"
      version = "~> 3.7"
    }
  }

  # The bucket is the environment's: tofu init -backend-config="bucket=…". It keeps versions and is encrypted.
  backend "gcs" {
    prefix = "gerai"
  }
}

provider "google" {
  project = var.project
  region  = var.region
}
