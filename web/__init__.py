"""The portal: pages rendered on the server, in Chinese first and in English."""
